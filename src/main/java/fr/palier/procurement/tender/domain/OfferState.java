package fr.palier.procurement.tender.domain;

import fr.palier.office.Money;
import java.time.OffsetDateTime;

/**
 * A state that an offer was given; the next one supersedes it and nothing erases it.
 *
 * @param amount of the offer when it was judged
 */
public record OfferState(
        long offer,
        Money amount,
        Defect defect,
        String reason,
        OfferOutcome outcome,
        String rule,
        String basis,
        String personName,
        OffsetDateTime at) {

    /** Whether somebody looked at this amount and said why it may stay or not. */
    public boolean isExaminationOf(Money current) {
        return amount.compareTo(current) == 0 && (defect != Defect.NONE || reason != null);
    }
}
