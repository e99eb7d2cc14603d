package fr.palier.procurement.tender.domain;

/** Body that examines the offers. */
public enum CommitteeKind {
    NONE("Aucune"),
    ETHICS_COMMITTEE("Comité d’éthique"),
    CAO("Commission d’appel d’offres");

    private final String label;

    CommitteeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
