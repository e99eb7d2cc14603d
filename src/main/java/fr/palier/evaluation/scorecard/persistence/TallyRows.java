package fr.palier.evaluation.scorecard.persistence;

import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.BothRates;
import fr.palier.evaluation.scorecard.domain.Step;
import fr.palier.evaluation.scorecard.domain.Tally;
import fr.palier.evaluation.scorecard.domain.Trend;
import fr.palier.evaluation.scorecard.domain.UpkeepFigures;
import fr.palier.housing.WorkType;
import fr.palier.office.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts of upkeep, added up. */
@Repository
public class TallyRows {

    static final String SUMS =
            """
            sum(counted) as counted, sum(contact) as contact, sum(contact_kept) as contact_kept, sum(contact_raw) as contact_raw,
            sum(due) as due, sum(due_kept) as due_kept, sum(due_raw) as due_raw,
            sum(timed) as timed, sum(timed_kept) as timed_kept, sum(timed_raw) as timed_raw,
            sum(absences) as absences, sum(overturned) as overturned, sum(judged) as judged, sum(accepted_first) as accepted_first,
            sum(rejected) as rejected,
            sum(requested) as requested, sum(not_reopened) as not_reopened,
            sum(answers) as answers, sum(solved) as solved, sum(score_sum) as score_sum,
            sum(gestures) as gestures, sum(gesture_amount) as gesture_amount
            """;

    /** In the order in which {@link FactRows} writes them. */
    static final String COUNTS =
            """
            counted, contact, contact_kept, contact_raw, due, due_kept, due_raw, timed, timed_kept, timed_raw, absences,
            overturned, judged, accepted_first, rejected, requested, not_reopened, answers, solved, score_sum, gestures, gesture_amount
            """;

    /** Whole months from their sums, the days before and after them from the facts. */
    private static final String COUNTED = "(select firm, contract, work_type, month as day, " + COUNTS
            + """
            from upkeep_sum where office = :office and month >= :firstMonth and month < :endMonth
            union all
            select firm, contract, work_type, ended_on,
            """
            + COUNTS
            + """
            from upkeep_fact where office = :office
              and (ended_on between :from and :headUntil or ended_on between :tailFrom and :until)) told
            """;

    /** Of {@link #lines}. */
    public static final String LINES = "select contract, work_type, " + SUMS
            + " from " + COUNTED
            + """
            where firm = any(:firms) group by contract, work_type having sum(counted) > 0 or sum(gestures) > 0
            order by contract nulls last, work_type""";

    /** Of {@link #firms}. */
    public static final String FIRMS = "with summed as (select firm as record, " + SUMS
            + " from " + COUNTED
            + """
            where cast(:type as text) is null or work_type = :type
            group by firm having sum(counted) > 0 or sum(gestures) > 0)
            select living.id as firm, living.name,
            """
            + SUMS
            + """
            from summed join firm known on known.id = record join firm living on living.id = coalesce(known.merged_into, known.id)
            group by living.id, living.name order by living.name collate "fr-x-icu", living.id""";

    /** Of {@link #trend}. */
    public static final String TREND =
            "select date_trunc(:step, day::timestamp)::date as first, " + SUMS + " from " + COUNTED
                    + """
            where firm = any(:firms) group by 1 having sum(counted) > 0 or sum(gestures) > 0 order by 1""";

    private final JdbcClient jdbc;

    TallyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one contract and trade. @param contract null = ordered without one */
    public record Line(String contract, WorkType workType, Tally tally) {}

    /** By contract and trade, those that ended from a day to another, both included. @param firms a record and those merged into it */
    public List<Line> lines(String office, List<Long> firms, LocalDate from, LocalDate until) {
        return jdbc.sql(LINES)
                .param("office", office)
                .param("firms", firms.toArray(Long[]::new))
                .params(days(from, until))
                .query((row, number) ->
                        new Line(row.getString("contract"), WorkType.valueOf(row.getString("work_type")), tally(row)))
                .list();
    }

    /** Of one firm. */
    public record OfFirm(long firm, String name, Tally tally) {}

    /** By living record, by name. @param workType null = all trades */
    public List<OfFirm> firms(String office, WorkType workType, LocalDate from, LocalDate until) {
        return jdbc.sql(FIRMS)
                .param("office", office)
                .param("type", workType == null ? null : workType.name())
                .params(days(from, until))
                .query((row, number) -> new OfFirm(row.getLong("firm"), row.getString("name"), tally(row)))
                .list();
    }

    /** By part of the calendar, oldest first. */
    public List<Trend.Part> trend(String office, List<Long> firms, LocalDate from, LocalDate until, Step step) {
        return jdbc.sql(TREND)
                .param("step", step.name().toLowerCase(Locale.ROOT))
                .param("office", office)
                .param("firms", firms.toArray(Long[]::new))
                .params(days(from, until))
                .query((row, number) -> new Trend.Part(row.getObject("first", LocalDate.class), tally(row)))
                .list();
    }

    /** Trades in which firms have ended interventions, by constant. */
    public List<WorkType> trades(String office) {
        return jdbc.sql(
                        """
                        with recursive trade as (
                            (select work_type from upkeep_fact where office = :office order by work_type limit 1)
                            union all
                            select (select work_type from upkeep_fact where office = :office and work_type > trade.work_type
                                order by work_type limit 1) from trade where trade.work_type is not null)
                        select work_type from trade where work_type is not null""")
                .param("office", office)
                .query((row, number) -> WorkType.valueOf(row.getString("work_type")))
                .list();
    }

    /** Which days are read from sums of months, and which from facts. */
    public static Map<String, Object> days(LocalDate from, LocalDate until) {
        LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
        LocalDate end = until.plusDays(1).withDayOfMonth(1);
        boolean whole = first.isBefore(end);
        return Map.of(
                "from", from,
                "headUntil", whole ? first.minusDays(1) : until,
                "firstMonth", first,
                "endMonth", end,
                "tailFrom", whole ? end : until.plusDays(1),
                "until", until);
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                new UpkeepFigures(
                        row.getInt("counted"),
                        both(row, "contact", "contact_kept", "contact", "contact_raw"),
                        both(row, "due", "due_kept", "due_raw", "due_kept"),
                        both(row, "timed", "timed_kept", "timed", "timed_raw"),
                        row.getInt("absences"),
                        row.getInt("overturned"),
                        rate(row, "judged", "accepted_first"),
                        row.getInt("rejected"),
                        rate(row, "requested", "not_reopened")),
                rate(row, "answers", "solved"),
                row.getInt("score_sum"),
                row.getInt("gestures"),
                Money.of(row.getBigDecimal("gesture_amount")));
    }

    private static BothRates both(ResultSet row, String events, String kept, String rawEvents, String rawKept)
            throws SQLException {
        return new BothRates(rate(row, events, kept), rate(row, rawEvents, rawKept));
    }

    private static Rate rate(ResultSet row, String events, String kept) throws SQLException {
        return new Rate(row.getInt(events), row.getInt(kept));
    }
}
