package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import fr.palier.procurement.Nature;
import java.time.LocalDate;

/**
 * A purchase made outside the product.
 *
 * @param reference the office's own (order, invoice, contract), unique there
 * @param setAside why it no longer counts, null when it does
 */
public record PastPurchase(
        String reference,
        LocalDate purchasedOn,
        String subject,
        Nature nature,
        String family,
        String operation,
        Money amount,
        String supplier,
        String siren,
        String setAside) {

    /** Whether another reading of the same reference says the same. */
    public boolean isSameAs(PastPurchase other) {
        return withSetAside(null).equals(other.withSetAside(null));
    }

    public PastPurchase withFamily(String code) {
        return new PastPurchase(
                reference, purchasedOn, subject, nature, code, operation, amount, supplier, siren, setAside);
    }

    private PastPurchase withSetAside(String reason) {
        return new PastPurchase(
                reference, purchasedOn, subject, nature, family, operation, amount, supplier, siren, reason);
    }

    public CountedLine asCounted() {
        return new CountedLine(
                CountedLine.Source.PAST_PURCHASE, reference, purchasedOn, subject + " (" + supplier + ")", amount);
    }
}
