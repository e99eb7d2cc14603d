package fr.palier.intervention;

/** Where an intervention stands; it follows from the events ({@link fr.palier.intervention.domain.Course}). */
public enum Status {
    UNASSIGNED("Intervenant à choisir"),
    ORDERED("Commandée"),
    SCHEDULED("Rendez-vous fixé"),
    IN_PROGRESS("En cours"),
    TO_RESCHEDULE("Rendez-vous à reprendre"),
    PARTS_ORDERED("Pièces commandées"),
    DONE("À réceptionner"),
    TO_REDO("À reprendre"),
    CLOSED("Réceptionnée"),
    REJECTED("Travaux refusés"),
    CANCELLED("Annulée");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnd() {
        return this == CLOSED || this == REJECTED || this == CANCELLED;
    }

    /** Whether the office said what it thinks of the work, for good. */
    public boolean isJudged() {
        return this == CLOSED || this == REJECTED;
    }
}
