package fr.palier.procurement;

/** Procedures from the freest to the strictest: the order of the constants is the order of strictness. */
public enum Procedure {
    DIRECT_PURCHASE("Achat direct, sans publicité ni mise en concurrence préalables"),
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

    public boolean isStricterThan(Procedure other) {
        return compareTo(other) > 0;
    }
}
