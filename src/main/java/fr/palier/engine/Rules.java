package fr.palier.engine;

import fr.palier.engine.rules.DecisionRecords;
import fr.palier.engine.rules.DecisionTables;
import fr.palier.office.CurrentPerson;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision tables. {@link #decide} keeps inputs, table version, rows and basis, so that a decision can be replayed years later;
 * {@link #simulate} leaves no trace. Inputs: numbers as {@code BigDecimal}, dates as {@code LocalDate}, enums as {@code String},
 * {@code Boolean}.
 */
@Component
public class Rules {

    private final DecisionTables tables;
    private final DecisionRecords records;
    private final CurrentPerson people;

    Rules(DecisionTables tables, DecisionRecords records, CurrentPerson people) {
        this.tables = tables;
        this.records = records;
        this.people = people;
    }

    /** Rows that answer, without a trace; empty when no row does. */
    public List<Decision> simulate(String key, Map<String, Object> inputs) {
        return tables.evaluate(key, inputs).stream()
                .map(row -> new Decision(new Decision.Source(key, tables.version(key), null), row))
                .toList();
    }

    /** The one row that answers, without a trace. */
    public Optional<Decision> simulateOne(String key, Map<String, Object> inputs) {
        return simulate(key, inputs).stream().findFirst();
    }

    /** Of the table as it came with the application: SHA-256 of its file, first 16 hexadecimal digits. */
    public String version(String key) {
        return tables.version(key);
    }

    /** Rows that answer, kept with the file; empty when no row does (kept too). */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Decision> decideAll(String office, String reference, String key, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = tables.evaluate(key, inputs);
        String version = tables.version(key);
        long record = records.keep(office, reference, people.get(), key, version, tables.source(key), inputs, rows);
        return rows.stream()
                .map(row -> new Decision(new Decision.Source(key, version, record), row))
                .toList();
    }

    /** The one row that answers, kept with the file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Decision> decide(String office, String reference, String key, Map<String, Object> inputs) {
        return decideAll(office, reference, key, inputs).stream().findFirst();
    }

    /** Evaluates a kept decision again with its inputs and the table as it stood then; equal rows prove the record. */
    public Replay replay(long record) {
        DecisionRecords.WithTable kept = records.get(record);
        return new Replay(
                kept.office(),
                kept.reference(),
                kept.key(),
                kept.inputs(),
                kept.rows(),
                DecisionTables.evaluate(kept.source(), kept.key(), kept.inputs()));
    }

    /** Decisions kept with a file, oldest first. */
    public List<Kept> of(String office, String reference) {
        return records.of(office, reference);
    }

    /** Text of each table version that a file's decisions were taken from, by version: with it they can be replayed elsewhere. */
    public Map<String, String> tablesOf(String office, String reference) {
        return records.sourcesOf(office, reference);
    }

    /** A decision kept with a file: {@link #replay} takes its id. */
    public record Kept(
            long id,
            OffsetDateTime at,
            String key,
            String version,
            Map<String, Object> inputs,
            List<Map<String, Object>> rows) {}

    /** What was kept and what the same table answers today. */
    public record Replay(
            String office,
            String reference,
            String key,
            Map<String, Object> inputs,
            List<Map<String, Object>> kept,
            List<Map<String, Object>> again) {

        public boolean isSame() {
            return kept.equals(again);
        }
    }
}
