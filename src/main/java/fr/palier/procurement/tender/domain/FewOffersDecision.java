package fr.palier.procurement.tender.domain;

/** What may be decided when fewer firms applied than the office expects; no deposit is opened yet. */
public enum FewOffersDecision {
    GO_ON("Poursuivre"),
    REOPEN("Rouvrir le délai"),
    RELAUNCH("Relancer par une consultation liée"),
    NO_FOLLOW_UP("Déclarer sans suite");

    private final String label;

    FewOffersDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether this consultation ends there. */
    public boolean isEnd() {
        return this == RELAUNCH || this == NO_FOLLOW_UP;
    }
}
