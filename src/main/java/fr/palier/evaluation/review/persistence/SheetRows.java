package fr.palier.evaluation.review.persistence;

import fr.palier.evaluation.review.domain.RatedSource;
import fr.palier.evaluation.review.domain.SheetLine;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of a review's sheet, what it counts and who rated that. */
@Repository
public class SheetRows {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SheetLine> lines(String reference) {
        return jdbc.sql("select * from supplier_review_line where reference = ? order by position")
                .param(reference)
                .query(new DataClassRowMapper<>(SheetLine.class))
                .list();
    }

    public List<RatedSource> sources(String reference) {
        return jdbc.sql("select * from supplier_review_source where reference = ? order by position")
                .param(reference)
                .query(new DataClassRowMapper<>(RatedSource.class))
                .list();
    }

    public Set<String> raters(String reference) {
        return Set.copyOf(jdbc.sql("select account from supplier_review_rater where reference = ?")
                .param(reference)
                .query(String.class)
                .list());
    }

    public void add(String reference, List<SheetLine> lines, List<RatedSource> sources, Collection<String> raters) {
        lines.forEach(line -> jdbc.sql(
                        """
                        insert into supplier_review_line (reference, position, code, label, weight, events, kept, raw_events, raw_kept, points)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reference,
                        line.position(),
                        line.code(),
                        line.label(),
                        line.weight(),
                        line.events(),
                        line.kept(),
                        line.rawEvents(),
                        line.rawKept(),
                        line.points())
                .update());
        int position = 0;
        for (RatedSource source : sources) {
            jdbc.sql(
                            """
                            insert into supplier_review_source (reference, position, source, occasion, on_day, score)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(reference, ++position, source.source(), source.occasion(), source.onDay(), source.score())
                    .update();
        }
        raters.forEach(account -> jdbc.sql("insert into supplier_review_rater (reference, account) values (?, ?)")
                .params(reference, account)
                .update());
    }

    /** What the decision puts in the place of the points, or takes back. */
    public void correct(String reference, SheetLine line) {
        jdbc.sql(
                        """
                        update supplier_review_line set corrected = ?, correction_reason = ?, corrected_by_name = ?
                        where reference = ? and position = ?""")
                .params(line.corrected(), line.correctionReason(), line.correctedByName(), reference, line.position())
                .update();
    }
}
