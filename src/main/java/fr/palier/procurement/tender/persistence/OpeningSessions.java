package fr.palier.procurement.tender.persistence;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one session in which the deposits of a consultation are opened. */
@Repository
public class OpeningSessions {

    private final JdbcClient jdbc;

    OpeningSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param second account of the second person, who differs from the first
     * @param others whoever else attends, as written down; may be null
     */
    public record Session(
            OffsetDateTime openedAt,
            String openedBy,
            String openedByName,
            String second,
            String secondName,
            String others) {}

    public Optional<Session> of(String reference) {
        return jdbc.sql("select * from tender_opening_session where reference = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Session.class))
                .optional();
    }

    public void add(String reference, Session session) {
        jdbc.sql(
                        """
                        insert into tender_opening_session (
                            reference, opened_at, opened_by, opened_by_name, second, second_name, others)
                        values (:reference, :at, :by, :byName, :second, :secondName, :others)""")
                .param("reference", reference)
                .param("at", session.openedAt())
                .param("by", session.openedBy())
                .param("byName", session.openedByName())
                .param("second", session.second())
                .param("secondName", session.secondName())
                .param("others", session.others())
                .update();
    }
}
