package fr.palier.evaluation.scorecard.persistence;

import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.housing.WorkType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rates within contracts, before a day and since, and the falls that were told. */
@Repository
public class FallRows {

    private final JdbcClient jdbc;

    FallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Neutral rates of a firm within a contract, in one trade. */
    public record Within(
            long firm, String contract, WorkType workType, Map<Figure, Rate> before, Map<Figure, Rate> now) {}

    /** Of contracts in which something ended since a day. */
    public List<Within> rates(String office, LocalDate since, LocalDate until) {
        return jdbc.sql(
                        """
                        select firm, contract, work_type,
                            coalesce(sum(contact) filter (where ended_on < :since), 0) as contact_before,
                            coalesce(sum(contact_kept) filter (where ended_on < :since), 0) as contact_kept_before,
                            coalesce(sum(contact) filter (where ended_on >= :since), 0) as contact,
                            coalesce(sum(contact_kept) filter (where ended_on >= :since), 0) as contact_kept,
                            coalesce(sum(due) filter (where ended_on < :since), 0) as due_before,
                            coalesce(sum(due_kept) filter (where ended_on < :since), 0) as due_kept_before,
                            coalesce(sum(due) filter (where ended_on >= :since), 0) as due,
                            coalesce(sum(due_kept) filter (where ended_on >= :since), 0) as due_kept,
                            coalesce(sum(timed) filter (where ended_on < :since), 0) as timed_before,
                            coalesce(sum(timed_kept) filter (where ended_on < :since), 0) as timed_kept_before,
                            coalesce(sum(timed) filter (where ended_on >= :since), 0) as timed,
                            coalesce(sum(timed_kept) filter (where ended_on >= :since), 0) as timed_kept
                        from upkeep_fact
                        where office = :office and ended_on <= :until
                          and contract in (select contract from upkeep_fact where office = :office and ended_on between :since and :until)
                        group by firm, contract, work_type order by contract, firm, work_type""")
                .param("office", office)
                .param("since", since)
                .param("until", until)
                .query((row, number) -> new Within(
                        row.getLong("firm"),
                        row.getString("contract"),
                        WorkType.valueOf(row.getString("work_type")),
                        rates(row, "_before"),
                        rates(row, "")))
                .list();
    }

    private static Map<Figure, Rate> rates(ResultSet row, String when) throws SQLException {
        Map<Figure, Rate> rates = new EnumMap<>(Figure.class);
        rates.put(Figure.REACTIVITY, new Rate(row.getInt("contact" + when), row.getInt("contact_kept" + when)));
        rates.put(Figure.KEPT_APPOINTMENTS, new Rate(row.getInt("due" + when), row.getInt("due_kept" + when)));
        rates.put(Figure.ON_TIME, new Rate(row.getInt("timed" + when), row.getInt("timed_kept" + when)));
        return rates;
    }

    /** False where the same fall is open already. */
    public boolean open(String office, Fall fall) {
        return jdbc.sql(
                                """
                                insert into upkeep_fall (office, firm, contract, work_type, figure, found_on, since, before_events, before_kept, events, kept,
                                    rule, basis)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (office, contract, firm, work_type, figure) where ended_on is null do nothing""")
                        .params(
                                office,
                                fall.firm(),
                                fall.contract(),
                                fall.workType().name(),
                                fall.figure().name(),
                                fall.foundOn(),
                                fall.since(),
                                fall.before().events(),
                                fall.before().kept(),
                                fall.now().events(),
                                fall.now().kept(),
                                fall.rule(),
                                fall.basis())
                        .update()
                == 1;
    }

    /** Whether one was open. */
    public boolean end(String office, Within within, Figure figure, LocalDate on) {
        return jdbc.sql(
                                """
                                update upkeep_fall set ended_on = ?
                                where office = ? and firm = ? and contract = ? and work_type = ? and figure = ?
                                  and ended_on is null""")
                        .params(
                                on,
                                office,
                                within.firm(),
                                within.contract(),
                                within.workType().name(),
                                figure.name())
                        .update()
                == 1;
    }

    /** A fall and the case in which somebody follows it. @param reference null = none yet */
    public record Followed(Fall fall, String reference) {}

    /** Of firms, those that have not come back, latest first. */
    public List<Followed> open(String office, List<Long> firms) {
        return jdbc.sql(
                        """
                        select fell.*, (select reference from rate_fall
                                where rate_fall.office = fell.office and rate_fall.contract = fell.contract
                                  and rate_fall.firm = fell.firm and rate_fall.work_type = fell.work_type
                                order by rate_fall.found_on desc limit 1) as reference
                        from upkeep_fall fell where fell.office = ? and fell.firm = any(?) and fell.ended_on is null
                        order by fell.found_on desc, fell.contract, fell.work_type, fell.figure""")
                .params(office, firms.toArray(Long[]::new))
                .query((row, number) -> new Followed(
                        fall(
                                row,
                                row.getLong("firm"),
                                row.getString("contract"),
                                WorkType.valueOf(row.getString("work_type")),
                                row.getObject("ended_on", LocalDate.class)),
                        row.getString("reference")))
                .list();
    }

    /** The rates of a row, of a place that is known. */
    public static Fall fall(ResultSet row, long firm, String contract, WorkType workType, LocalDate endedOn)
            throws SQLException {
        return new Fall(
                firm,
                contract,
                workType,
                Figure.valueOf(row.getString("figure")),
                row.getObject("found_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                new Rate(row.getInt("before_events"), row.getInt("before_kept")),
                new Rate(row.getInt("events"), row.getInt("kept")),
                row.getString("rule"),
                row.getString("basis"),
                endedOn);
    }

    /** Until commit nobody else looks for falls of the office. */
    public void hold(String office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('upkeep_fall ' || ?, 0))")
                .param(office)
                .query((row, number) -> 1)
                .list();
    }
}
