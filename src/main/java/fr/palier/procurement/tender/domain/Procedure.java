package fr.palier.procurement.tender.domain;

/** Procedure of a consultation, as the decision {@code procedure-choice} names it. */
public enum Procedure {
    ADAPTED("Procédure adaptée"),
    ADAPTED_SUPERVISED("Procédure adaptée encadrée"),
    FORMAL("Procédure formalisée");

    private final String label;

    Procedure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
