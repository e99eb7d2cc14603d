package fr.palier.evaluation.domain;

import fr.palier.evaluation.Occasion;
import fr.palier.evaluation.SheetKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One firm to rate on one occasion, for a site or for a contract.
 *
 * @param rater account in charge; null = to be named for a site, the buyers for a contract
 * @param supersedes frozen evaluation that this one corrects
 */
public record Evaluation(
        String reference,
        String office,
        SheetKind kind,
        Occasion occasion,
        LocalDate occasionDay,
        long firm,
        Long site,
        String contract,
        String subject,
        String rater,
        EvaluationStatus status,
        String supersedes,
        String correctionReason,
        OffsetDateTime openedAt,
        LocalDate dueOn,
        OffsetDateTime cancelledAt,
        String cancelledByName,
        String cancelledReason) {

    public boolean isOpen() {
        return status == EvaluationStatus.OPEN;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** @throws fr.palier.office.Rejection {@code evaluation.frozenAlready}, {@code evaluation.cancelledAlready} */
    public void mustBeOpen() {
        RatingReason.FROZEN_ALREADY.when(status == EvaluationStatus.FROZEN, reference);
        RatingReason.CANCELLED_ALREADY.when(status == EvaluationStatus.CANCELLED, reference);
    }
}
