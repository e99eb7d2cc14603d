package fr.palier.procurement.tender.domain;

import fr.palier.office.Money;
import java.math.BigDecimal;

/**
 * The offer of a deposit for one lot, once opened.
 *
 * @param total weighted mean of the scores, 0 to 20; null while not ranked
 */
public record Offer(
        long id,
        long deposit,
        String reference,
        int lot,
        String firmName,
        String siret,
        String email,
        Money amount,
        Defect defect,
        String defectReason,
        OfferOutcome outcome,
        String outcomeRule,
        String outcomeBasis,
        BigDecimal total,
        Integer rank) {

    public boolean isAdmitted() {
        return outcome == OfferOutcome.ADMIT;
    }

    public boolean isSettled() {
        return outcome == OfferOutcome.ADMIT || outcome == OfferOutcome.REJECT;
    }
}
