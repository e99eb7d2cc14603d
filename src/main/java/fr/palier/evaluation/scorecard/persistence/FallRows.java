package fr.palier.evaluation.scorecard.persistence;

import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.evaluation.scorecard.domain.Figure;
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

    /** Neutral rates of a firm within a contract. */
    public record Within(long firm, String contract, Map<Figure, Rate> before, Map<Figure, Rate> now) {}

    /** Of contracts in which something ended since a day. */
    public List<Within> rates(String office, LocalDate since, LocalDate until) {
        return jdbc.sql(
                        """
                        select firm, contract,
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
                        group by firm, contract order by contract, firm""")
                .param("office", office)
                .param("since", since)
                .param("until", until)
                .query((row, number) -> new Within(
                        row.getLong("firm"), row.getString("contract"), rates(row, "_before"), rates(row, "")))
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
                                insert into upkeep_fall (office, firm, contract, figure, found_on, since, before_events, before_kept, events, kept,
                                    rule, basis)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (office, contract, firm, figure) where ended_on is null do nothing""")
                        .params(
                                office,
                                fall.firm(),
                                fall.contract(),
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
    public boolean end(String office, long firm, String contract, Figure figure, LocalDate on) {
        return jdbc.sql(
                                """
                                update upkeep_fall set ended_on = ?
                                where office = ? and firm = ? and contract = ? and figure = ? and ended_on is null""")
                        .params(on, office, firm, contract, figure.name())
                        .update()
                == 1;
    }

    /** Of firms, those that have not come back, latest first. */
    public List<Fall> open(String office, List<Long> firms) {
        return jdbc.sql(
                        """
                        select * from upkeep_fall where office = ? and firm = any(?) and ended_on is null
                        order by found_on desc, contract, figure""")
                .params(office, firms.toArray(Long[]::new))
                .query((row, number) -> new Fall(
                        row.getLong("firm"),
                        row.getString("contract"),
                        Figure.valueOf(row.getString("figure")),
                        row.getObject("found_on", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        new Rate(row.getInt("before_events"), row.getInt("before_kept")),
                        new Rate(row.getInt("events"), row.getInt("kept")),
                        row.getString("rule"),
                        row.getString("basis"),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
