package fr.palier.evaluation.domain;

import fr.palier.evaluation.Grade;
import fr.palier.evaluation.Occasion;
import fr.palier.evaluation.SheetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One evaluation as it was frozen, with all that its number rests on.
 *
 * @param firm record that was rated; it may have been merged since
 * @param occasionDay acceptance, end of the guarantee year, anniversary or end of the contract
 * @param site id of the rated site; null for a contract
 * @param contract reference of the contract; null for a site
 * @param score 0 to 100 @param gradeRule row of {@code rating-grade} @param openSnags reserves of the firm that were open on the day
 * @param rater account @param raterName what others read
 * @param supersedes frozen evaluation that this one corrects; null = none
 */
public record FrozenSheet(
        String reference,
        String office,
        long firm,
        SheetKind kind,
        Occasion occasion,
        LocalDate occasionDay,
        Long site,
        String contract,
        String subject,
        BigDecimal score,
        Grade grade,
        String gradeRule,
        String gradeBasis,
        String comment,
        int openSnags,
        LocalDate frozenOn,
        String rater,
        String raterName,
        String supersedes,
        List<Line> lines) {

    public FrozenSheet {
        lines = List.copyOf(lines);
    }

    /**
     * A criterion with its weight and its marks.
     *
     * @param mark 1 to 5; null where its parts were marked @param points 0 to 100 @param comment null = none
     */
    public record Line(
            String code,
            String label,
            int weight,
            String rule,
            Integer mark,
            BigDecimal points,
            String comment,
            List<Part> parts) {

        public Line {
            parts = List.copyOf(parts);
        }
    }

    /** A sub-criterion; @param mark null = does not apply */
    public record Part(String code, String label, String rule, Integer mark) {}
}
