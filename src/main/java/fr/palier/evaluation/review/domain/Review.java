package fr.palier.evaluation.review.domain;

import fr.palier.evaluation.Grade;
import fr.palier.evaluation.SheetKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A review of a firm by one sheet over a period.
 *
 * @param askedBecause why outside the rhythm; null = by the rhythm
 * @param corrects the review of the same period that it takes the place of once it is frozen; null = none
 * @param planAskedBecause what fell, where whoever answered for it asked for an improvement plan; null = nobody did
 * @param observeUntil last day for the firm's observations; null = not told yet
 * @param heardAt when the firm said that it had said all; null = it did not
 * @param score frozen; null before
 * @param document the frozen sheet as PDF; null before
 */
public record Review(
        String reference,
        String office,
        long firm,
        SheetKind sheet,
        LocalDate periodFrom,
        LocalDate periodUntil,
        String askedBecause,
        String corrects,
        String planAskedBecause,
        OffsetDateTime openedAt,
        String openedBy,
        ReviewStatus status,
        BigDecimal provisionalScore,
        Grade provisionalGrade,
        Integer events,
        OffsetDateTime computedAt,
        Long letter,
        UUID link,
        OffsetDateTime toldAt,
        LocalDate observeUntil,
        OffsetDateTime heardAt,
        String decisionReason,
        String decidedBy,
        String decidedByName,
        OffsetDateTime decidedAt,
        Boolean seriousIncident,
        Grade previousGrade,
        BigDecimal score,
        Grade grade,
        String gradeRule,
        String gradeBasis,
        Outcome outcome,
        String outcomeRule,
        String outcomeBasis,
        OffsetDateTime frozenAt,
        Long document,
        String sha256,
        Long resultLetter,
        Long praiseLetter,
        PlanResult planResult,
        String planWords,
        Outcome planOutcome,
        String planOutcomeRule,
        String planOutcomeBasis,
        OffsetDateTime endedAt) {

    /** A new one. */
    public static Review opened(
            String reference,
            String office,
            long firm,
            SheetKind sheet,
            ReviewPeriod period,
            String askedBecause,
            String corrects,
            String planAskedBecause,
            OffsetDateTime at,
            String by) {
        return new Review(
                reference,
                office,
                firm,
                sheet,
                period.from(),
                period.until(),
                askedBecause,
                corrects,
                planAskedBecause,
                at,
                by,
                ReviewStatus.OPENED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public ReviewPeriod period() {
        return new ReviewPeriod(periodFrom, periodUntil);
    }

    /** One line, without the firm's name. */
    public String subject() {
        return sheet.label() + ", " + period();
    }

    /** A row's reason as the firm reads it: without the office's own note on its tables. */
    public String told(String basis) {
        return basis.replaceAll("\\s*\\(exemple à valider par l[’']office\\)", "");
    }

    /** @throws fr.palier.office.Rejection {@code review.frozen}, {@code review.wrongMoment} */
    public void mustBe(ReviewStatus wanted) {
        ReviewReason.FROZEN.when(status.isFrozen() && !wanted.isFrozen(), reference);
        ReviewReason.WRONG_MOMENT.when(status != wanted, status.label());
    }
}
