package fr.palier.evaluation.review.application;

import fr.palier.evaluation.review.domain.Observation;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.domain.SheetLine;
import fr.palier.evaluation.review.persistence.ObservationRows;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.evaluation.review.persistence.SheetRows;
import fr.palier.office.French;
import fr.palier.office.Text;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quality or buyers keep or correct the marks and answer the firm: never who rated what the review counts. */
@Component
public class DecideReview {

    private final ReviewRows rows;
    private final SheetRows sheets;
    private final ObservationRows observations;
    private final ReviewDesk desk;

    DecideReview(ReviewRows rows, SheetRows sheets, ObservationRows observations, ReviewDesk desk) {
        this.rows = rows;
        this.sheets = sheets;
        this.observations = observations;
        this.desk = desk;
    }

    /** @param points 0 to 100, in the place of what the facts gave */
    @Transactional
    public void correct(String reference, String code, BigDecimal points, String reason) {
        Review review = toDecide(reference);
        SheetLine before = sheet(review).line(code);
        SheetLine after = before.corrected(
                points, ReviewDesk.reason(reason, "Motif", 2000), desk.person().name());
        sheets.correct(reference, after);
        desk.note(
                review,
                "lineCorrected",
                "« %s » corrigé : %s au lieu de %s. %s"
                        .formatted(
                                before.label(),
                                french(after.corrected()),
                                french(before.points()),
                                after.correctionReason()),
                Map.of("criterion", code, "old", before.counted(), "new", after.corrected()));
    }

    /** Takes a correction back: what the facts gave counts again. */
    @Transactional
    public void restore(String reference, String code) {
        Review review = toDecide(reference);
        SheetLine before = sheet(review).line(code);
        if (before.corrected() != null) {
            sheets.correct(reference, before.restored());
            desk.note(
                    review,
                    "lineRestored",
                    "« %s » : la correction est retirée.".formatted(before.label()),
                    Map.of("criterion", code, "old", before.corrected(), "new", before.points()));
        }
    }

    /** The firm reads the answer in the letter of the result. */
    @Transactional
    public void answer(String reference, long observation, String text) {
        Review review = toDecide(reference);
        Observation one = observations
                .find(reference, observation)
                .filter(Observation::awaitsAnswer)
                .orElseThrow(ReviewReason.UNKNOWN_OBSERVATION::rejection);
        observations.answer(
                one.id(),
                Text.reason(text, "Réponse", 4000, ReviewReason.ANSWER_REQUIRED),
                desk.person().name(),
                desk.now());
        desk.note(review, "observationAnswered", "Réponse donnée à une observation.", Map.of("observation", one.id()));
    }

    /** The sheet is what it is from here on; freezing follows. */
    @Transactional
    public void decide(String reference, String reason) {
        Review review = toDecide(reference);
        long open = observations.of(reference).stream()
                .filter(Observation::awaitsAnswer)
                .count();
        ReviewReason.UNANSWERED.when(open > 0, French.counted(open, "observation", "observations"));
        String kept = ReviewDesk.reason(reason, "Motif de la décision", 4000);
        rows.decided(review, desk.person().id(), desk.person().name(), desk.now(), kept);
        desk.note(
                review,
                "decided",
                sheet(review).isCorrected()
                        ? "Revue décidée, avec des corrections."
                        : "Revue décidée : la fiche est maintenue.",
                Map.of());
    }

    private ReviewSheet sheet(Review review) {
        return new ReviewSheet(sheets.lines(review.reference()), review.events());
    }

    private Review toDecide(String reference) {
        Review review = desk.locked(desk.office(), reference);
        desk.mustBeOne(ReviewDesk.DECIDERS);
        review.mustBe(ReviewStatus.TO_DECIDE);
        ReviewReason.RATED_IT.when(sheets.raters(reference).stream().anyMatch(desk::isPerson));
        return review;
    }

    private static String french(BigDecimal points) {
        return points.toPlainString().replace('.', ',');
    }
}
