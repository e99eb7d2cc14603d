package fr.palier.procurement.quality.domain;

/** What may be wrong with a purchase, as the table {@code non-conformity} knows it. */
public enum Finding {
    FEW_APPLICATIONS("Moins de candidatures que le plancher"),
    BAD_FEEDBACK("Service demandeur mal servi"),
    DEADLINE_MISSED("Délai dépassé");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
