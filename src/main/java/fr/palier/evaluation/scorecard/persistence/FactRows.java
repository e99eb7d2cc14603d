package fr.palier.evaluation.scorecard.persistence;

import fr.palier.evaluation.scorecard.domain.Fact;
import fr.palier.evaluation.scorecard.domain.UpkeepCount;
import fr.palier.housing.WorkType;
import fr.palier.office.Money;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts of upkeep, one by one. */
@Repository
public class FactRows {

    private static final int AT_ONCE = 500;

    private static final String PUT =
            """
            insert into upkeep_fact (reference, turn, taken_away, office, firm, contract, work_type, residence, ended_on, counted, contact, contact_kept,
                contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw, absences, overturned, judged, accepted_first, rejected, requested,
                not_reopened, answers, solved, score_sum, gestures, gesture_amount)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (reference, turn) do update set taken_away = excluded.taken_away, firm = excluded.firm, contract = excluded.contract, work_type = excluded.work_type,
                residence = excluded.residence, ended_on = excluded.ended_on, counted = excluded.counted, contact = excluded.contact,
                contact_kept = excluded.contact_kept, contact_raw = excluded.contact_raw, due = excluded.due, due_kept = excluded.due_kept,
                due_raw = excluded.due_raw, timed = excluded.timed, timed_kept = excluded.timed_kept, timed_raw = excluded.timed_raw,
                absences = excluded.absences, overturned = excluded.overturned, judged = excluded.judged,
                accepted_first = excluded.accepted_first, rejected = excluded.rejected, requested = excluded.requested, not_reopened = excluded.not_reopened,
                answers = excluded.answers, solved = excluded.solved, score_sum = excluded.score_sum, gestures = excluded.gestures,
                gesture_amount = excluded.gesture_amount
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FactRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Until commit nobody else writes the facts of these interventions: whoever comes second reads what the first one wrote. */
    public void hold(Collection<String> references) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(hashtextextended('upkeep_fact ' || reference, 0)) from unnest(?) reference order by reference")
                .param(references.toArray(String[]::new))
                .query((row, number) -> 1)
                .list();
    }

    public void put(Collection<Fact> facts) {
        batches.batchUpdate(PUT, facts, AT_ONCE, FactRows::write);
    }

    /** Those that are kept of these interventions, by reference. */
    public List<Fact> of(String office, Collection<String> references) {
        return jdbc.sql("select * from upkeep_fact where office = ? and reference = any(?) order by reference, turn")
                .params(office, references.toArray(String[]::new))
                .query(FactRows::fact)
                .list();
    }

    /** Interventions of firms, ended or taken away from one, that have none of it yet, by reference. @param after the last of the page before; empty for the first */
    public List<String> missing(String office, String after, int most) {
        return jdbc.sql(
                        """
                        select reference from intervention
                        where office = :office and reference > :after and (
                          ended_at is not null and firm is not null and not exists (
                            select from upkeep_fact where upkeep_fact.reference = intervention.reference and not taken_away)
                          or reference in (
                            select reference from intervention_event event
                            where office = :office and kind = 'DECLINED' and firm is not null and not exists (
                                select from upkeep_fact where upkeep_fact.reference = event.reference and taken_away)))
                        order by reference limit :most""")
                .param("office", office)
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Draws the lines of one month together; what is written meanwhile stays beside them. */
    public void drawSumsTogether() {
        jdbc.sql(
                        """
                        with drawn as (delete from upkeep_sum returning *)
                        insert into upkeep_sum (office, firm, contract, work_type, month,
                            counted, contact, contact_kept, contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw,
                            absences, overturned, judged, accepted_first, rejected, requested, not_reopened, answers, solved, score_sum,
                            gestures, gesture_amount)
                        select office, firm, contract, work_type, month,
                            sum(counted), sum(contact), sum(contact_kept), sum(contact_raw), sum(due), sum(due_kept),
                            sum(due_raw), sum(timed), sum(timed_kept), sum(timed_raw), sum(absences), sum(overturned),
                            sum(judged), sum(accepted_first), sum(rejected), sum(requested), sum(not_reopened), sum(answers), sum(solved),
                            sum(score_sum), sum(gestures), sum(gesture_amount)
                        from drawn group by 1, 2, 3, 4, 5""")
                .update();
    }

    private static void write(PreparedStatement row, Fact fact) throws SQLException {
        List<Object> values = new ArrayList<>(Arrays.asList(
                fact.reference(),
                fact.turn(),
                fact.taken(),
                fact.office(),
                fact.firm(),
                fact.contract(),
                fact.workType().name(),
                fact.residence(),
                fact.endedOn()));
        values.addAll(counts(fact));
        for (int place = 0; place < values.size(); place++) {
            row.setObject(place + 1, values.get(place));
        }
    }

    /** In the order of {@link TallyRows#COUNTS}. */
    static List<Object> counts(Fact fact) {
        UpkeepCount count = fact.count();
        return List.of(
                count.counted(),
                count.contact(),
                count.contactKept(),
                count.contactRaw(),
                count.due(),
                count.dueKept(),
                count.dueRaw(),
                count.timed(),
                count.timedKept(),
                count.timedRaw(),
                count.absences(),
                count.overturned(),
                count.judged(),
                count.acceptedFirst(),
                count.rejected(),
                fact.requested(),
                fact.notReopened(),
                fact.answers(),
                fact.solved(),
                fact.scoreSum(),
                fact.gestures(),
                fact.gestureAmount().euros());
    }

    static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getString("reference"),
                row.getInt("turn"),
                row.getBoolean("taken_away"),
                row.getString("office"),
                row.getLong("firm"),
                row.getString("contract"),
                WorkType.valueOf(row.getString("work_type")),
                row.getLong("residence"),
                row.getObject("ended_on", LocalDate.class),
                new UpkeepCount(
                        row.getInt("counted"),
                        row.getInt("contact"),
                        row.getInt("contact_kept"),
                        row.getInt("contact_raw"),
                        row.getInt("due"),
                        row.getInt("due_kept"),
                        row.getInt("due_raw"),
                        row.getInt("timed"),
                        row.getInt("timed_kept"),
                        row.getInt("timed_raw"),
                        row.getInt("absences"),
                        row.getInt("overturned"),
                        row.getInt("judged"),
                        row.getInt("accepted_first"),
                        row.getInt("rejected")),
                row.getInt("requested"),
                row.getInt("not_reopened"),
                row.getInt("answers"),
                row.getInt("solved"),
                row.getInt("score_sum"),
                row.getInt("gestures"),
                Money.of(row.getBigDecimal("gesture_amount")));
    }
}
