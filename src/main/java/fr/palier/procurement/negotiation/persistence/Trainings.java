package fr.palier.procurement.negotiation.persistence;

import fr.palier.procurement.negotiation.domain.NegotiationReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of training sessions on negotiation. */
@Repository
public class Trainings {

    private final JdbcClient jdbc;

    Trainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that was held; cancelledReason tells why it does not count. */
    public record Training(
            long id, LocalDate day, String title, BigDecimal hours, int attendees, String cancelledReason) {

        public boolean counts() {
            return cancelledReason == null;
        }
    }

    public List<Training> of(String office) {
        return jdbc.sql(
                        "select id, day, title, hours, attendees, cancelled_reason from negotiation_training where office = ? order by day desc, id desc")
                .param(office)
                .query(new DataClassRowMapper<>(Training.class))
                .list();
    }

    public void add(
            String office,
            LocalDate day,
            String title,
            BigDecimal hours,
            int attendees,
            String person,
            OffsetDateTime at) {
        try {
            jdbc.sql(
                            """
                            insert into negotiation_training (office, day, title, hours, attendees, recorded_by, recorded_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(office, day, title, hours, attendees, person, at)
                    .update();
        } catch (DuplicateKeyException twice) {
            throw NegotiationReason.DUPLICATE_TRAINING.rejection();
        }
    }

    /** Returns whether there was one to cancel. */
    public boolean cancel(String office, long id, String reason, String person) {
        return jdbc.sql(
                                """
                                update negotiation_training set cancelled_reason = ?, cancelled_by = ?
                                where office = ? and id = ? and cancelled_reason is null""")
                        .params(reason, person, office, id)
                        .update()
                > 0;
    }
}
