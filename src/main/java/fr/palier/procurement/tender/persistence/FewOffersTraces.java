package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.FewOffersDecision;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that say when fewer firms applied than expected, and what was decided. */
@Repository
public class FewOffersTraces {

    private final JdbcClient jdbc;

    FewOffersTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param decision null while it waits */
    public record Line(
            long id,
            int received,
            int expected,
            String rule,
            String basis,
            OffsetDateTime countedAt,
            FewOffersDecision decision,
            String reason,
            OffsetDateTime nextDeadline,
            String nextTender,
            String personName,
            OffsetDateTime decidedAt) {}

    public void count(String reference, int received, int expected, String rule, String basis, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_few_offers (reference, received, expected, rule, basis, counted_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(reference, received, expected, rule, basis, at)
                .update();
    }

    /** Oldest first. */
    public List<Line> of(String reference) {
        return jdbc.sql("select * from tender_few_offers where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Line.class))
                .list();
    }

    /** The count that waits for a decision. */
    public Optional<Line> waiting(String reference) {
        return of(reference).stream().filter(line -> line.decision() == null).findFirst();
    }

    public void decide(
            long id,
            FewOffersDecision decision,
            String reason,
            OffsetDateTime nextDeadline,
            String nextTender,
            Person person,
            OffsetDateTime at) {
        jdbc.sql(
                        """
                        update tender_few_offers set decision = :decision, reason = :reason, next_deadline = :deadline,
                            next_tender = :tender, person = :person, person_name = :name, decided_at = :at
                        where id = :id and decision is null""")
                .param("decision", decision.name())
                .param("reason", reason)
                .param("deadline", nextDeadline)
                .param("tender", nextTender)
                .param("person", person.id())
                .param("name", person.name())
                .param("at", at)
                .param("id", id)
                .update();
    }
}
