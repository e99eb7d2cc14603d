package fr.palier.supplier.sourcing.persistence;

import fr.palier.supplier.sourcing.domain.Cause;
import fr.palier.supplier.sourcing.domain.FirmAnswer;
import fr.palier.supplier.sourcing.domain.Interest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of what firms say of their interest; the last line of a firm counts. */
@Repository
public class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many firms gave a cause in a year, their last word counting. */
    public record CauseCount(int year, Cause cause, int firms) {}

    public void note(
            String reference, long contact, FirmAnswer.Said said, boolean byFirm, String person, OffsetDateTime at) {
        long id = jdbc.sql(
                        """
                        insert into sourcing_answer (reference, contact, interest, comment, by_firm, noted_by, at)
                        values (:reference, :contact, :interest, :comment, :byFirm, :person, :at) returning id""")
                .param("reference", reference)
                .param("contact", contact)
                .param("interest", said.interest().name())
                .param("comment", said.comment())
                .param("byFirm", byFirm)
                .param("person", person)
                .param("at", at)
                .query(Long.class)
                .single();
        said.causes().stream().distinct().forEach(cause -> jdbc.sql(
                        "insert into sourcing_answer_cause (answer, cause) values (?, ?)")
                .params(id, cause.name())
                .update());
    }

    /** All lines of a sourcing, oldest first. */
    public List<FirmAnswer> of(String reference) {
        return jdbc.sql(
                        """
                        select answer.*, (select array_agg(cause order by cause) from sourcing_answer_cause
                            where sourcing_answer_cause.answer = answer.id) as causes
                        from sourcing_answer answer where reference = ? order by id""")
                .param(reference)
                .query(AnswerRows::answer)
                .list();
    }

    /** Causes of not answering in an office, newest year and most frequent first. */
    public List<CauseCount> causes(String office) {
        return jdbc.sql(
                        """
                        select extract(year from last.at at time zone 'Europe/Paris')::int as year, cause.cause, count(*) as firms
                        from (select distinct on (answer.contact) answer.id, answer.at from sourcing_answer answer
                              join sourcing on sourcing.reference = answer.reference
                              where sourcing.office = ? order by answer.contact, answer.id desc) last
                        join sourcing_answer_cause cause on cause.answer = last.id
                        group by 1, 2 order by 1 desc, 3 desc, 2""")
                .param(office)
                .query((row, number) ->
                        new CauseCount(row.getInt("year"), Cause.valueOf(row.getString("cause")), row.getInt("firms")))
                .list();
    }

    private static FirmAnswer answer(ResultSet row, int number) throws SQLException {
        java.sql.Array causes = row.getArray("causes");
        return new FirmAnswer(
                row.getLong("id"),
                row.getLong("contact"),
                Interest.valueOf(row.getString("interest")),
                causes == null
                        ? List.of()
                        : Arrays.stream((String[]) causes.getArray())
                                .map(Cause::valueOf)
                                .toList(),
                row.getString("comment"),
                row.getBoolean("by_firm"),
                row.getString("noted_by"),
                row.getObject("at", OffsetDateTime.class));
    }
}
