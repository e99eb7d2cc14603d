package fr.palier.procurement.tender.domain;

/** What {@code offer-outcome} says of an offer. */
public enum OfferOutcome {
    ADMIT("Admise"),
    REJECT("Éliminée"),
    MAY_REGULARISE("Régularisable"),
    MAY_NEGOTIATE("Négociable"),
    ASK_JUSTIFICATION("Justification à demander");

    private final String label;

    OfferOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
