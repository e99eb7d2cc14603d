package fr.palier.procurement.tender.domain;

/**
 * What a lot says of reservation and variants.
 *
 * @param reservation null when open to all firms
 * @param minimumShare per cent of the workers concerned, 0 where the rule sets none
 * @param variants null where the procedure's default applies
 * @param variantMinimum what a variant has to respect at least
 */
public record LotTerms(
        int lot,
        Reservation reservation,
        Integer minimumShare,
        String reservationBasis,
        Variants variants,
        String variantMinimum) {

    public static LotTerms silent(int lot) {
        return new LotTerms(lot, null, null, null, null, null);
    }
}
