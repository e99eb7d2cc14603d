package fr.palier.evaluation.fall.persistence;

import fr.palier.evaluation.fall.domain.FallAnswer;
import fr.palier.evaluation.fall.domain.RateFall;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.evaluation.scorecard.persistence.FallRows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of falling rates that are followed. */
@Repository
public class RateFalls {

    private static final DataClassRowMapper<RateFall> ROW = new DataClassRowMapper<>(RateFall.class);

    private final JdbcClient jdbc;

    RateFalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RateFall fall) {
        jdbc.sql(
                        """
                        insert into rate_fall (reference, office, firm, contract, work_type, since, found_on, opened_at, officer)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        fall.reference(),
                        fall.office(),
                        fall.firm(),
                        fall.contract(),
                        fall.workType().name(),
                        fall.since(),
                        fall.foundOn(),
                        fall.openedAt(),
                        fall.officer())
                .update();
    }

    /** The last one of the same firm, contract and trade that speaks of some of the days of a fall. */
    public Optional<RateFall> last(String office, Fall fall) {
        return jdbc.sql(
                        """
                        select * from rate_fall
                        where office = ? and contract = ? and firm = ? and work_type = ? and found_on >= ?
                        order by found_on desc, reference desc limit 1""")
                .params(office, fall.contract(), fall.firm(), fall.workType().name(), fall.since())
                .query(ROW)
                .optional();
    }

    /** As it was counted first. */
    public void addFigure(String reference, Fall fall) {
        jdbc.sql(
                        """
                        insert into rate_fall_figure (reference, figure, found_on, since, before_events, before_kept, events, kept, rule, basis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        reference,
                        fall.figure().name(),
                        fall.foundOn(),
                        fall.since(),
                        fall.before().events(),
                        fall.before().kept(),
                        fall.now().events(),
                        fall.now().kept(),
                        fall.rule(),
                        fall.basis())
                .update();
    }

    public List<Fall> figures(RateFall fall) {
        return jdbc.sql("select * from rate_fall_figure where reference = ? order by found_on, figure")
                .param(fall.reference())
                .query((row, number) -> FallRows.fall(row, fall.firm(), fall.contract(), fall.workType(), null))
                .list();
    }

    public Optional<RateFall> find(String office, String reference) {
        return jdbc.sql("select * from rate_fall where office = ? and reference = ?")
                .params(office, reference)
                .query(ROW)
                .optional();
    }

    /** The same, held until commit. */
    public Optional<RateFall> lock(String office, String reference) {
        return jdbc.sql("select * from rate_fall where office = ? and reference = ? for update")
                .params(office, reference)
                .query(ROW)
                .optional();
    }

    /** @param review null unless one was asked for */
    public void answer(
            String reference, FallAnswer answer, String words, String review, String name, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update rate_fall set answer = ?, words = ?, review = ?, answered_by_name = ?, answered_at = ?
                        where reference = ?""")
                .params(answer.name(), words, review, name, at, reference)
                .update();
    }

    /** By reference, contract or name of the firm; newest first. */
    public List<RateFall> search(String office, String words, int most) {
        return jdbc.sql(
                        """
                        select rate_fall.* from rate_fall join firm on firm.id = rate_fall.firm
                        where rate_fall.office = :office
                          and position(lower(:words) in lower(rate_fall.reference || ' ' || rate_fall.contract || ' ' || firm.name)) > 0
                        order by rate_fall.opened_at desc, rate_fall.reference desc limit :most""")
                .param("office", office)
                .param("words", words)
                .param("most", most)
                .query(ROW)
                .list();
    }
}
