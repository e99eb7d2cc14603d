package fr.palier.intervention.persistence;

import fr.palier.intervention.Absence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of declared absences; times of the declaration are those of the event. */
@Repository
public class AbsenceOfTenantRows {

    static final String ABSENCES =
            """
            select intervention_absence.*, intervention_event.actor, coalesce(corrected.new_at, happened_at) as at
            from intervention_absence join intervention_event on intervention_event.id = intervention_absence.event
            left join lateral (
                select new_at from intervention_correction where event = intervention_event.id order by intervention_correction.id desc limit 1
            ) corrected on true
            """;

    private final JdbcClient jdbc;

    AbsenceOfTenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long event, String office, String reference, OffsetDateTime contestUntil) {
        jdbc.sql("insert into intervention_absence (event, office, reference, contest_until) values (?, ?, ?, ?)")
                .params(event, office, reference, contestUntil)
                .update();
    }

    /** Of a file, oldest first. */
    public List<Absence> of(String office, String reference) {
        return jdbc.sql(
                        ABSENCES
                                + " where intervention_absence.office = ? and intervention_absence.reference = ? order by event")
                .params(office, reference)
                .query(AbsenceOfTenantRows::absence)
                .list();
    }

    public Optional<Absence> find(String office, long event) {
        return jdbc.sql(ABSENCES + " where intervention_absence.office = ? and event = ?")
                .params(office, event)
                .query(AbsenceOfTenantRows::absence)
                .optional();
    }

    public void told(long event, Absence.Told how, OffsetDateTime at, String by, OffsetDateTime contestUntil) {
        jdbc.sql(
                        "update intervention_absence set told_how = ?, told_at = ?, told_by = ?, contest_until = ? where event = ?")
                .params(how.name(), at, by, contestUntil, event)
                .update();
    }

    public void contest(long event, String text, OffsetDateTime at) {
        jdbc.sql("update intervention_absence set contested_at = ?, contest_text = ? where event = ?")
                .params(at, text, event)
                .update();
    }

    public void decide(long event, Absence.Decision decision, OffsetDateTime at, String by, String reason) {
        jdbc.sql(
                        "update intervention_absence set decision = ?, decided_at = ?, decided_by = ?, reason = ? where event = ?")
                .params(decision.name(), at, by, reason, event)
                .update();
    }

    static Absence absence(ResultSet row, int number) throws SQLException {
        String told = row.getString("told_how");
        String decision = row.getString("decision");
        return new Absence(
                row.getLong("event"),
                row.getString("reference"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                row.getObject("contest_until", OffsetDateTime.class),
                row.getObject("told_at", OffsetDateTime.class),
                told == null ? null : Absence.Told.valueOf(told),
                row.getObject("contested_at", OffsetDateTime.class),
                row.getString("contest_text"),
                decision == null ? null : Absence.Decision.valueOf(decision),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"));
    }
}
