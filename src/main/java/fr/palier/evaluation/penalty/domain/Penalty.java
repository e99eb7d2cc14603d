package fr.palier.evaluation.penalty.domain;

import fr.palier.office.Money;
import java.time.OffsetDateTime;

/**
 * A penalty for one late order.
 *
 * @param countedDays days late without those of grace
 * @param orderAmount euros HT; null where the clause asks for none, or none is known
 * @param clause as it read on the day
 * @param replaces penalty whose place this one takes when it is decided; null = none
 * @param statement letter by which the firm was told what was decided; null = not yet
 * @param file statement of a month that it stands on; null = the month is not over
 * @param announced what the firm was announced for the order on that statement; null = nothing yet
 */
public record Penalty(
        long id,
        String office,
        String contract,
        long firm,
        String intervention,
        PenaltyStatus status,
        int daysLate,
        int countedDays,
        Money orderAmount,
        Money amount,
        String clause,
        String fingerprint,
        OffsetDateTime computedAt,
        Long replaces,
        String decidedBy,
        String decidedByName,
        OffsetDateTime decidedAt,
        String reason,
        Long statement,
        String file,
        Money announced) {

    /** What is to be paid of it: nothing once the office renounced it. */
    public Money due() {
        return status == PenaltyStatus.WAIVED ? Money.ZERO : amount;
    }

    public void mustBeProposed() {
        PenaltyReason.DECIDED.when(status != PenaltyStatus.PROPOSED, status.label());
    }
}
