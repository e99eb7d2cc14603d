package fr.palier.intervention.persistence;

import fr.palier.intervention.Line;
import fr.palier.intervention.domain.Quote;
import fr.palier.office.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Price lines, quotes and papers of interventions. */
@Repository
public class WorkRows {

    /** Which lines: those of the order, or of what was really done. */
    public enum Stage {
        ORDERED,
        DONE
    }

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Line> lines(String reference, Stage stage) {
        return jdbc.sql("select * from intervention_line where reference = ? and stage = ? order by position")
                .params(reference, stage.name())
                .query((row, number) -> new Line(
                        row.getString("code"),
                        row.getString("label"),
                        row.getString("unit"),
                        Money.of(row.getBigDecimal("price")),
                        row.getBigDecimal("quantity")))
                .list();
    }

    public void replaceLines(String reference, Stage stage, List<Line> lines) {
        jdbc.sql("delete from intervention_line where reference = ? and stage = ?")
                .params(reference, stage.name())
                .update();
        int position = 0;
        for (Line line : lines) {
            jdbc.sql(
                            """
                            insert into intervention_line (reference, stage, position, code, label, unit, price, quantity)
                            values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            reference,
                            stage.name(),
                            ++position,
                            line.code(),
                            line.label(),
                            line.unit(),
                            line.price().euros(),
                            line.quantity())
                    .update();
        }
    }

    public long addQuote(String office, String reference, Money amount, String text, Long document, OffsetDateTime at) {
        return jdbc.sql(
                        """
                        insert into intervention_quote (office, reference, amount, text, document, sent_at, status)
                        values (?, ?, ?, ?, ?, ?, 'SENT') returning id""")
                .params(office, reference, amount.euros(), text, document, at)
                .query(Long.class)
                .single();
    }

    public void decideQuote(long id, Quote.Status status, OffsetDateTime at, String by, String reason) {
        jdbc.sql("update intervention_quote set status = ?, decided_at = ?, decided_by = ?, reason = ? where id = ?")
                .params(status.name(), at, by, reason, id)
                .update();
    }

    /** Oldest first. */
    public List<Quote> quotes(String office, String reference) {
        return jdbc.sql("select * from intervention_quote where office = ? and reference = ? order by id")
                .params(office, reference)
                .query(WorkRows::quote)
                .list();
    }

    private static Quote quote(ResultSet row, int number) throws SQLException {
        return new Quote(
                row.getLong("id"),
                row.getString("reference"),
                Money.of(row.getBigDecimal("amount")),
                row.getString("text"),
                row.getObject("document", Long.class),
                row.getObject("sent_at", OffsetDateTime.class),
                Quote.Status.valueOf(row.getString("status")),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"));
    }

    public void orderSent(String reference, long document, OffsetDateTime at) {
        jdbc.sql("update intervention set order_document = ?, sent_at = ? where reference = ?")
                .params(document, at, reference)
                .update();
    }

    public void statement(String reference, long document) {
        jdbc.sql("update intervention set statement_document = ? where reference = ?")
                .params(document, reference)
                .update();
    }

    public void reminded(String reference, OffsetDateTime at) {
        jdbc.sql("update intervention set reminded_at = ? where reference = ?")
                .params(at, reference)
                .update();
    }

    public void late(String reference, OffsetDateTime at) {
        jdbc.sql("update intervention set late_at = ? where reference = ?")
                .params(at, reference)
                .update();
    }

    /** What was written and told of it. */
    public record Papers(
            Long orderDocument,
            Long statementDocument,
            OffsetDateTime sentAt,
            OffsetDateTime remindedAt,
            OffsetDateTime lateAt) {}

    public Optional<Papers> papers(String office, String reference) {
        return jdbc.sql(
                        "select order_document, statement_document, sent_at, reminded_at, late_at from intervention where office = ? and reference = ?")
                .params(office, reference)
                .query(new org.springframework.jdbc.core.DataClassRowMapper<>(Papers.class))
                .optional();
    }
}
