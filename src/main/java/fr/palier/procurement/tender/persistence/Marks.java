package fr.palier.procurement.tender.persistence;

import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.MarkSheet;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the raters' marks, and of the mark that counts. */
@Repository
public class Marks {

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mark that counts. @param agreed whether the raters agreed on it; else it is their mean */
    public record Settled(long offer, long criterion, BigDecimal score, String comment, boolean agreed) {}

    public void add(long offer, long criterion, Person rater, BigDecimal mark, String comment, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into tender_mark (offer, criterion, rater, rater_name, mark, comment, at)
                        values (:offer, :criterion, :rater, :name, :mark, :comment, :at)""")
                .param("offer", offer)
                .param("criterion", criterion)
                .param("rater", rater.id())
                .param("name", rater.name())
                .param("mark", mark)
                .param("comment", comment)
                .param("at", at)
                .update();
    }

    /** Sheets by offer, then by criterion. */
    public Map<Long, Map<Long, MarkSheet>> sheets(String reference) {
        List<MarkSheet.Mark> latest = jdbc.sql(
                        """
                        select distinct on (mark.offer, mark.criterion, mark.rater) mark.offer, mark.criterion, mark.rater,
                            mark.rater_name, mark.mark, mark.comment, mark.at
                        from tender_mark mark join tender_offer offer on offer.id = mark.offer
                        where offer.reference = ?
                        order by mark.offer, mark.criterion, mark.rater, mark.id desc""")
                .param(reference)
                .query(new DataClassRowMapper<>(MarkSheet.Mark.class))
                .list();
        return latest.stream()
                .collect(Collectors.groupingBy(
                        MarkSheet.Mark::offer,
                        Collectors.groupingBy(
                                MarkSheet.Mark::criterion,
                                Collectors.collectingAndThen(Collectors.toList(), MarkSheet::new))));
    }

    public MarkSheet sheet(String reference, long offer, long criterion) {
        return sheets(reference).getOrDefault(offer, Map.of()).getOrDefault(criterion, new MarkSheet(List.of()));
    }

    public List<Settled> settled(String reference) {
        return jdbc.sql(
                        """
                        select score.offer, score.criterion, score.score, score.comment, score.settlement = 'AGREED' as agreed
                        from tender_score score join tender_offer offer on offer.id = score.offer
                        where offer.reference = ?""")
                .param(reference)
                .query(new DataClassRowMapper<>(Settled.class))
                .list();
    }

    /** Marks that count by offer, then by criterion. */
    public Map<Long, Map<Long, Settled>> settledBy(String reference) {
        return settled(reference).stream()
                .collect(Collectors.groupingBy(
                        Settled::offer, Collectors.toMap(Settled::criterion, settled -> settled)));
    }

    public void settle(Settled settled, String person) {
        jdbc.sql(
                        """
                        insert into tender_score (offer, criterion, score, comment, rated_by, settlement)
                        values (:offer, :criterion, :score, :comment, :person, :settlement)
                        on conflict (offer, criterion) do update set score = excluded.score, comment = excluded.comment,
                            rated_by = excluded.rated_by, settlement = excluded.settlement""")
                .param("offer", settled.offer())
                .param("criterion", settled.criterion())
                .param("score", settled.score())
                .param("comment", settled.comment())
                .param("person", person)
                .param("settlement", settled.agreed() ? "AGREED" : "MEAN")
                .update();
    }

    /** The raters are too far apart: until they agree no mark counts. */
    public void unsettle(long offer, long criterion) {
        jdbc.sql("delete from tender_score where offer = ? and criterion = ?")
                .params(offer, criterion)
                .update();
    }
}
