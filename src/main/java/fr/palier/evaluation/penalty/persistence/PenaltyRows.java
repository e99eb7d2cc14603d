package fr.palier.evaluation.penalty.persistence;

import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.office.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of penalties; each query names the office. */
@Repository
public class PenaltyRows {

    private final JdbcClient jdbc;

    PenaltyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the computation. */
    public record Line(String label, String value) {}

    /** Those of an order that are proposed or decided, the newest first, held until commit. */
    public List<Penalty> current(String office, String intervention) {
        return jdbc.sql(
                        """
                        select * from late_penalty where office = ? and intervention = ?
                          and status in ('PROPOSED', 'VALIDATED', 'WAIVED') order by id desc for update""")
                .params(office, intervention)
                .query(PenaltyRows::penalty)
                .list();
    }

    public long add(Penalty penalty, List<Line> lines) {
        long id = jdbc.sql(
                        """
                        insert into late_penalty (office, contract, firm, intervention, status, days_late, counted_days, order_amount, amount,
                            clause, fingerprint, computed_at, replaces, file, announced)
                        values (:office, :contract, :firm, :intervention, :status, :late, :counted, :order, :amount, :clause, :fingerprint,
                            :at, :replaces, :file, :announced) returning id""")
                .param("office", penalty.office())
                .param("contract", penalty.contract())
                .param("firm", penalty.firm())
                .param("intervention", penalty.intervention())
                .param("status", penalty.status().name())
                .param("late", penalty.daysLate())
                .param("counted", penalty.countedDays())
                .param(
                        "order",
                        penalty.orderAmount() == null
                                ? null
                                : penalty.orderAmount().euros())
                .param("amount", penalty.amount().euros())
                .param("clause", penalty.clause())
                .param("fingerprint", penalty.fingerprint())
                .param("at", penalty.computedAt())
                .param("replaces", penalty.replaces())
                .param("file", penalty.file())
                .param(
                        "announced",
                        penalty.announced() == null ? null : penalty.announced().euros())
                .query(Long.class)
                .single();
        int position = 0;
        for (Line line : lines) {
            jdbc.sql("insert into late_penalty_line (penalty, position, label, value) values (?, ?, ?, ?)")
                    .params(id, ++position, line.label(), line.value())
                    .update();
        }
        return id;
    }

    public List<Line> lines(long id) {
        return jdbc.sql("select label, value from late_penalty_line where penalty = ? order by position")
                .param(id)
                .query(new DataClassRowMapper<>(Line.class))
                .list();
    }

    public Optional<Penalty> find(String office, long id) {
        return jdbc.sql("select * from late_penalty where office = ? and id = ?")
                .params(office, id)
                .query(PenaltyRows::penalty)
                .optional();
    }

    /** The same, held until commit. */
    public Optional<Penalty> lock(String office, long id) {
        return jdbc.sql("select * from late_penalty where office = ? and id = ? for update")
                .params(office, id)
                .query(PenaltyRows::penalty)
                .optional();
    }

    /** All of an order, the newest first. */
    public List<Penalty> of(String office, String intervention) {
        return jdbc.sql("select * from late_penalty where office = ? and intervention = ? order by id desc")
                .params(office, intervention)
                .query(PenaltyRows::penalty)
                .list();
    }

    /** Proposed ones first, then the newest. @param contract empty = all @param status null = all */
    public List<Penalty> search(String office, String contract, PenaltyStatus status, int most) {
        return jdbc.sql(
                        """
                        select * from late_penalty where office = :office and (:contract = '' or contract = :contract)
                          and (cast(:status as text) is null or status = :status)
                        order by status <> 'PROPOSED', id desc limit :most""")
                .param("office", office)
                .param("contract", contract)
                .param("status", status == null ? null : status.name())
                .param("most", most)
                .query(PenaltyRows::penalty)
                .list();
    }

    /** Puts what was proposed before an instant, and stands on none, on a statement; gives how many. */
    public int file(Statement statement, OffsetDateTime before) {
        return jdbc.sql(
                        """
                        update late_penalty set file = ? where office = ? and contract = ? and firm = ?
                          and status = 'PROPOSED' and file is null and computed_at < ?""")
                .params(statement.reference(), statement.office(), statement.contract(), statement.firm(), before)
                .update();
    }

    /** Of a statement, by order; without those that were computed anew before anybody decided. */
    public List<Penalty> ofFile(String file) {
        return jdbc.sql(
                        "select * from late_penalty where file = ? and status <> 'SUPERSEDED' order by intervention, id")
                .param(file)
                .query(PenaltyRows::penalty)
                .list();
    }

    /** The same, held until commit. */
    public List<Penalty> lockFile(String file) {
        return jdbc.sql(
                        """
                        select * from late_penalty where file = ? and status <> 'SUPERSEDED' order by intervention, id for update""")
                .param(file)
                .query(PenaltyRows::penalty)
                .list();
    }

    /** Announced on a statement, then corrected to nothing before anybody decided. */
    public List<Penalty> dropped(String file) {
        return jdbc.sql(
                        """
                        select distinct on (intervention) * from late_penalty dropped
                        where file = ? and status = 'SUPERSEDED' and announced is not null
                          and not exists (select from late_penalty other where other.file = dropped.file
                            and other.intervention = dropped.intervention and other.status <> 'SUPERSEDED')
                        order by intervention, id desc""")
                .param(file)
                .query(PenaltyRows::penalty)
                .list();
    }

    /** What a statement claims is told to the firm as it stands now. */
    public void announce(String file) {
        jdbc.sql("update late_penalty set announced = amount where file = ? and status = 'PROPOSED'")
                .param(file)
                .update();
    }

    /** What was computed after a penalty was decided, and would take its place; empty = nothing, or taken already. */
    public Optional<Penalty> nextOf(String office, long id) {
        return jdbc.sql("select * from late_penalty where office = ? and replaces = ? and status = 'PROPOSED'")
                .params(office, id)
                .query(PenaltyRows::penalty)
                .optional();
    }

    /** What the firm still holds for due of the order, told before this one; empty where it was told nothing, or that nothing is due. */
    public Optional<Penalty> toldBefore(Penalty penalty) {
        return jdbc.sql(
                        """
                        with recursive before as (
                            select * from late_penalty where office = :office and id = :replaces
                            union all
                            select one.* from late_penalty one join before on one.id = before.replaces where before.statement is null)
                        select * from before where statement is not null and reason is null""")
                .param("office", penalty.office())
                .param("replaces", penalty.replaces())
                .query(PenaltyRows::penalty)
                .optional();
    }

    /** Decided to be paid, or no more to be paid, between two instants; oldest first. */
    public List<Penalty> forAccounts(String office, OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql(
                        """
                        select * from late_penalty where office = ? and status in ('VALIDATED', 'WAIVED', 'REPLACED') and decided_at >= ? and decided_at < ?
                        order by decided_at, id""")
                .params(office, from, until)
                .query(PenaltyRows::penalty)
                .list();
    }

    public void mark(long id, PenaltyStatus status) {
        jdbc.sql("update late_penalty set status = ? where id = ?")
                .params(status.name(), id)
                .update();
    }

    public void decide(long id, PenaltyStatus status, String account, String name, OffsetDateTime at, String reason) {
        jdbc.sql(
                        """
                        update late_penalty set status = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, reason = ? where id = ?""")
                .params(status.name(), account, name, at, reason, id)
                .update();
    }

    /** The firm was told what was decided of a statement. */
    public void stated(String file, long letter) {
        jdbc.sql(
                        "update late_penalty set statement = ? where file = ?"
                                + " and (status = 'VALIDATED' or status = 'WAIVED' and (announced is not null or replaces is not null))")
                .params(letter, file)
                .update();
    }

    private static Penalty penalty(ResultSet row, int number) throws SQLException {
        BigDecimal order = row.getBigDecimal("order_amount");
        BigDecimal announced = row.getBigDecimal("announced");
        return new Penalty(
                row.getLong("id"),
                row.getString("office"),
                row.getString("contract"),
                row.getLong("firm"),
                row.getString("intervention"),
                PenaltyStatus.valueOf(row.getString("status")),
                row.getInt("days_late"),
                row.getInt("counted_days"),
                order == null ? null : Money.of(order),
                Money.of(row.getBigDecimal("amount")),
                row.getString("clause"),
                row.getString("fingerprint"),
                row.getObject("computed_at", OffsetDateTime.class),
                row.getObject("replaces", Long.class),
                row.getString("decided_by"),
                row.getString("decided_by_name"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"),
                row.getObject("statement", Long.class),
                row.getString("file"),
                announced == null ? null : Money.of(announced));
    }
}
