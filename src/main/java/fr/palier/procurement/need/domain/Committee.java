package fr.palier.procurement.need.domain;

/** Body that examines the offers. */
public enum Committee {
    NONE("Aucune"),
    ETHICS_COMMITTEE("Comité d'éthique"),
    CAO("Commission d'appel d'offres (CAO)");

    private final String label;

    Committee(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
