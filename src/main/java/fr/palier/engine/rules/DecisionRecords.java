package fr.palier.engine.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.Rules;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Evaluations that were kept, each with the text of its table as it stood. */
@Repository
public class DecisionRecords {

    private static final String DATE = "date:";
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    DecisionRecords(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A kept evaluation with its table. */
    public record WithTable(
            String office,
            String reference,
            String key,
            String source,
            Map<String, Object> inputs,
            List<Map<String, Object>> rows) {}

    public long keep(
            String office,
            String reference,
            Person person,
            String key,
            String version,
            String source,
            Map<String, Object> inputs,
            List<Map<String, Object>> rows) {
        jdbc.sql("insert into decision_source (version, source) values (?, ?) on conflict do nothing")
                .params(version, source)
                .update();
        return jdbc.sql(
                        """
                        insert into decision_record (at, office, reference, actor, key, version, inputs, rows)
                        values (:at, :office, :reference, :actor, :key, :version, cast(:inputs as jsonb), cast(:rows as jsonb))
                        returning id""")
                .param("at", OffsetDateTime.now(clock))
                .param("office", office)
                .param("reference", reference)
                .param("actor", person.id())
                .param("key", key)
                .param("version", version)
                .param("inputs", write(withDatesAsText(inputs)))
                .param("rows", write(rows))
                .query(Long.class)
                .single();
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound} */
    public WithTable get(long id) {
        return jdbc.sql(
                        """
                        select record.office, record.reference, record.key, source.source, record.inputs, record.rows
                        from decision_record record join decision_source source using (version) where record.id = ?""")
                .param(id)
                .query((row, number) -> new WithTable(
                        row.getString("office"),
                        row.getString("reference"),
                        row.getString("key"),
                        row.getString("source"),
                        withDates(read(row.getString("inputs"), INPUTS)),
                        read(row.getString("rows"), ROWS)))
                .optional()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("décision " + id));
    }

    public List<Rules.Kept> of(String office, String reference) {
        return jdbc.sql(
                        """
                        select id, at, key, version, inputs, rows from decision_record
                        where office = ? and reference = ? order by id""")
                .params(office, reference)
                .query((row, number) -> new Rules.Kept(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("key"),
                        row.getString("version"),
                        withDates(read(row.getString("inputs"), INPUTS)),
                        read(row.getString("rows"), ROWS)))
                .list();
    }

    /** Text of the tables that a file's decisions were taken from, by version. */
    public Map<String, String> sourcesOf(String office, String reference) {
        Map<String, String> sources = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select distinct version, source from decision_record join decision_source using (version)
                        where office = ? and reference = ? order by version""")
                .params(office, reference)
                .query(row -> {
                    sources.put(row.getString("version"), row.getString("source"));
                });
        return sources;
    }

    private static Map<String, Object> withDatesAsText(Map<String, Object> inputs) {
        Map<String, Object> plain = new LinkedHashMap<>();
        inputs.forEach((name, value) -> plain.put(name, value instanceof LocalDate ? DATE + value : value));
        return plain;
    }

    private static Map<String, Object> withDates(Map<String, Object> inputs) {
        inputs.replaceAll((name, value) -> value instanceof String text && text.startsWith(DATE)
                ? LocalDate.parse(text.substring(DATE.length()))
                : value);
        return inputs;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Inputs and rows of a decision are plain values", impossible);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept decision cannot be read", broken);
        }
    }
}
