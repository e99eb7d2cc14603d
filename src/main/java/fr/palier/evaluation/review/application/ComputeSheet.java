package fr.palier.evaluation.review.application;

import fr.palier.evaluation.application.Sheets;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.evaluation.review.persistence.SheetRows;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies the figures of the period into the review, where later events change them no more. */
@Component
public class ComputeSheet {

    private final ReviewRows rows;
    private final SheetRows sheets;
    private final ReviewFigures figures;
    private final Sheets grades;
    private final ReviewDesk desk;

    ComputeSheet(ReviewRows rows, SheetRows sheets, ReviewFigures figures, Sheets grades, ReviewDesk desk) {
        this.rows = rows;
        this.sheets = sheets;
        this.figures = figures;
        this.grades = grades;
        this.desk = desk;
    }

    /** Whether there is something to review. */
    @Transactional
    public boolean compute(String office, String reference) {
        Review review = desk.locked(office, reference);
        review.mustBe(ReviewStatus.OPENED);
        ReviewFigures.Provisional found = figures.of(office, review.firm(), review.sheet(), review.period());
        ReviewSheet sheet = found.sheet();
        if (sheet.isEmpty()) {
            rows.empty(review, desk.now());
            desk.note(
                    review, "empty", "Aucun fait à évaluer dans la période : la revue est close sans note.", Map.of());
            return false;
        }
        sheets.add(reference, sheet.lines(), found.sources(), found.raters());
        Sheets.Graded graded = grades.keepGrade(
                office, reference, review.sheet(), sheet.provisional().orElseThrow(), sheet.events());
        rows.computed(review, sheet.provisional().orElseThrow(), graded.grade(), sheet.events(), desk.now());
        desk.note(
                review,
                "computed",
                "Fiche provisoire : %s sur 100, note %s, %d faits comptés."
                        .formatted(
                                sheet.provisional()
                                        .orElseThrow()
                                        .toPlainString()
                                        .replace('.', ','),
                                graded.grade().label(),
                                sheet.events()),
                Map.of("rule", graded.rule()));
        return true;
    }
}
