package fr.palier.procurement;

/** Body that examines the offers. */
public enum CommitteeKind {
    NONE("Aucune"),
    ETHICS_COMMITTEE("Comité d’éthique"),
    CAO("Commission d’appel d’offres (CAO)");

    private final String label;

    CommitteeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
