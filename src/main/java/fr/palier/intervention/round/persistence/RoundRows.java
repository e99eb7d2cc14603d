package fr.palier.intervention.round.persistence;

import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.MissedCause;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.intervention.round.domain.RoundStatus;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and what was seen on them. */
@Repository
public class RoundRows {

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean exists(long schedule, LocalDate day) {
        return jdbc.sql("select count(*) from inspection_round where schedule = ? and day = ?")
                        .params(schedule, day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void add(Round round) {
        jdbc.sql(
                        """
                        insert into inspection_round (reference, office, schedule, residence, building, kind, agency, team, day, due_at,
                            checklist, status, opened_at)
                        values (:reference, :office, :schedule, :residence, :building, :kind, :agency, :team, :day, :dueAt, :checklist,
                            :status, :openedAt)""")
                .param("reference", round.reference())
                .param("office", round.office())
                .param("schedule", round.schedule())
                .param("residence", round.residence())
                .param("building", round.building())
                .param("kind", round.kind().name())
                .param("agency", round.agency())
                .param("team", round.team())
                .param("day", round.day())
                .param("dueAt", round.dueAt())
                .param("checklist", round.checklist())
                .param("status", round.status().name())
                .param("openedAt", round.openedAt())
                .update();
    }

    public Optional<Round> find(String office, String reference) {
        return jdbc.sql("select * from inspection_round where office = ? and reference = ?")
                .params(office, reference)
                .query(RoundRows::round)
                .optional();
    }

    public Optional<Round> lock(String office, String reference) {
        return jdbc.sql("select * from inspection_round where office = ? and reference = ? for update")
                .params(office, reference)
                .query(RoundRows::round)
                .optional();
    }

    /** To be made, or missed and not older than a day. @param agency null = all */
    public List<Round> toDo(String office, String agency, LocalDate missedSince, int most) {
        return jdbc.sql(
                        """
                        select inspection_round.* from inspection_round join residence on residence.id = inspection_round.residence
                        where inspection_round.office = :office and (cast(:agency as text) is null or inspection_round.agency = :agency
                                or inspection_round.team = 'service-' || :agency)
                            and (status = 'OPEN' or status = 'MISSED' and day >= :since)
                        order by status, day desc, residence.name collate "fr-x-icu", building nulls first, kind limit :most""")
                .param("office", office)
                .param("agency", agency)
                .param("since", missedSince)
                .param("most", most)
                .query(RoundRows::round)
                .list();
    }

    /** Of one day, made. @param agency null = all */
    public List<Round> done(String office, String agency, LocalDate day, int most) {
        return jdbc.sql(
                        """
                        select * from inspection_round
                        where office = :office and day = :day
                            and (cast(:agency as text) is null or agency = :agency or team = 'service-' || :agency)
                            and status in ('DONE', 'DONE_LATE') order by done_at desc limit :most""")
                .param("office", office)
                .param("agency", agency)
                .param("day", day)
                .param("most", most)
                .query(RoundRows::round)
                .list();
    }

    /** By reference or name of the residence, newest first. */
    public List<Round> search(String office, String words, int limit) {
        return jdbc.sql(
                        """
                        select inspection_round.* from inspection_round join residence on residence.id = inspection_round.residence
                        where inspection_round.office = :office
                            and (position(lower(:words) in lower(reference)) > 0 or position(lower(:words) in lower(residence.name)) > 0)
                        order by day desc, reference desc limit :limit""")
                .param("office", office)
                .param("words", words)
                .param("limit", limit)
                .query(RoundRows::round)
                .list();
    }

    public void miss(String office, String reference) {
        jdbc.sql("update inspection_round set status = 'MISSED' where office = ? and reference = ?")
                .params(office, reference)
                .update();
    }

    public void done(Round round, RoundStatus status, OffsetDateTime at, Person by, String lateReason) {
        jdbc.sql(
                        """
                        update inspection_round set status = :status, done_at = :at, done_by = :by, done_by_name = :name,
                            late_reason = :reason
                        where office = :office and reference = :reference""")
                .param("status", status.name())
                .param("at", at)
                .param("by", by.id())
                .param("name", by.name())
                .param("reason", lateReason)
                .param("office", round.office())
                .param("reference", round.reference())
                .update();
    }

    public void explain(Round round, MissedCause cause, String note, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        update inspection_round set missed_cause = :cause, missed_note = :note, explained_at = :at,
                            explained_by = :by, explained_by_name = :name
                        where office = :office and reference = :reference""")
                .param("cause", cause.name())
                .param("note", note)
                .param("at", at)
                .param("by", by.id())
                .param("name", by.name())
                .param("office", round.office())
                .param("reference", round.reference())
                .update();
    }

    public void add(Round round, Answer answer) {
        jdbc.sql(
                        """
                        insert into round_answer (office, reference, position, label, safety, state, note, danger, follow_up,
                            intervention, photo)
                        values (:office, :reference, :position, :label, :safety, :state, :note, :danger, :followUp, :intervention,
                            :photo)""")
                .param("office", round.office())
                .param("reference", round.reference())
                .param("position", answer.position())
                .param("label", answer.label())
                .param("safety", answer.safety())
                .param("state", answer.state().name())
                .param("note", answer.note())
                .param("danger", answer.danger())
                .param(
                        "followUp",
                        answer.followUp() == null ? null : answer.followUp().name())
                .param("intervention", answer.intervention())
                .param("photo", answer.photo())
                .update();
    }

    public List<Answer> answers(String office, String reference) {
        return jdbc.sql("select * from round_answer where office = ? and reference = ? order by position")
                .params(office, reference)
                .query((row, number) -> new Answer(
                        row.getInt("position"),
                        row.getString("label"),
                        row.getBoolean("safety"),
                        Answer.State.valueOf(row.getString("state")),
                        row.getString("note"),
                        row.getBoolean("danger"),
                        row.getString("follow_up") == null ? null : Answer.FollowUp.valueOf(row.getString("follow_up")),
                        row.getString("intervention"),
                        row.getObject("photo", Long.class)))
                .list();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        String cause = row.getString("missed_cause");
        return new Round(
                row.getString("reference"),
                row.getString("office"),
                row.getLong("schedule"),
                row.getLong("residence"),
                row.getObject("building", Long.class),
                RoundKind.valueOf(row.getString("kind")),
                row.getString("agency"),
                row.getString("team"),
                row.getObject("day", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getLong("checklist"),
                RoundStatus.valueOf(row.getString("status")),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getObject("done_at", OffsetDateTime.class),
                row.getString("done_by_name"),
                row.getString("late_reason"),
                cause == null ? null : MissedCause.valueOf(cause),
                row.getString("missed_note"),
                row.getObject("explained_at", OffsetDateTime.class),
                row.getString("explained_by_name"));
    }
}
