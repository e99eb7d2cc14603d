package fr.palier.procurement.tender.domain;

/** Whether a firm may bid. */
public enum ApplicationState {
    ADMISSIBLE("Recevable"),
    INADMISSIBLE("Irrecevable");

    private final String label;

    ApplicationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
