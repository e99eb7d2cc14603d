package fr.palier.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Append-only journal, written in the transaction of the fact: who, in whose place, by which channel, what, by which rule. */
@Repository
public class Journal {

    private final JdbcClient jdbc;
    private final CurrentPerson people;
    private final Clock clock;
    private final ObjectMapper json;

    Journal(JdbcClient jdbc, CurrentPerson people, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes one line.
     *
     * @param office office that owns the file
     * @param reference file that the line belongs to
     * @param event {@code <module>.<pastEvent>}
     * @param sentence French sentence that people read on the file
     * @param details old and new values, rule; no personal data of tenants
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String office, String reference, String event, String sentence, Map<String, ?> details) {
        writeAll(office, event, Map.of(reference, sentence), details);
    }

    /** The same event on many files at once. @param sentences by file */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAll(String office, String event, Map<String, String> sentences, Map<String, ?> details) {
        Person person = people.get();
        Optional<CurrentPerson.OnBehalf> absent = people.onBehalf();
        jdbc.sql(
                        """
                        insert into journal (at, office, reference, actor, actor_name, on_behalf_of, on_behalf_of_name,
                                             event, sentence, details)
                        select :at, :office, reference, :actor, :name, :absent, :absentName, :event, sentence, cast(:details as jsonb)
                        from unnest(cast(:references as text[]), cast(:sentences as text[])) as line (reference, sentence)""")
                .param("at", OffsetDateTime.now(clock))
                .param("office", office)
                .param("references", sentences.keySet().toArray(String[]::new))
                .param("sentences", sentences.values().toArray(String[]::new))
                .param("actor", person.id())
                .param("name", person.name())
                .param("absent", absent.map(CurrentPerson.OnBehalf::account).orElse(null))
                .param("absentName", absent.map(CurrentPerson.OnBehalf::name).orElse(null))
                .param("event", event)
                .param("details", asJson(details))
                .update();
    }

    /** Lines of a file, oldest first. */
    public List<Line> of(String office, String reference) {
        return jdbc.sql(
                        """
                        select at, actor_name || coalesce(', pour le compte de ' || on_behalf_of_name, '') as actor_name,
                               event, sentence
                        from journal where office = ? and reference = ? order by id""")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Line.class))
                .list();
    }

    /** Accounts of those who wrote on any of these files: who acted on them. */
    public Set<String> actors(String office, Collection<String> references) {
        return Set.copyOf(jdbc.sql(
                        """
                        select distinct actor from journal
                        where office = :office and reference = any(:references) and actor <> :system""")
                .param("office", office)
                .param("references", references.toArray(String[]::new))
                .param("system", Person.SYSTEM.id())
                .query(String.class)
                .list());
    }

    private String asJson(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("Details of a journal line must be plain values", impossible);
        }
    }

    /** One line as the file shows it; the actor's name says too for whom a substitute acted. */
    public record Line(OffsetDateTime at, String actorName, String event, String sentence) {}
}
