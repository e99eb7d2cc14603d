package fr.palier.intervention;

/** What can happen to an intervention; the constants are the values of {@code kind} in the API and in imported files. */
public enum EventKind {
    ORDERED("Commandée"),
    ASSIGNED("Intervenant choisi"),
    ORDER_ACCEPTED("Commande acceptée"),
    DECLINED("Commande refusée"),
    FIRST_CONTACT("Premier contact avec le locataire"),
    APPOINTMENT_PROPOSED("Rendez-vous proposé"),
    APPOINTMENT_ACCEPTED("Rendez-vous fixé"),
    APPOINTMENT_MOVED("Rendez-vous déplacé"),
    VISIT("Passage sur place"),
    NO_ACCESS("Accès impossible"),
    SUPPLIER_NO_SHOW("Rendez-vous non honoré par l'intervenant"),
    PARTS_ORDERED("Pièces commandées"),
    WORK_DONE("Travaux faits"),
    ACCEPTED("Travaux réceptionnés"),
    REFUSED("Travaux refusés, à reprendre"),
    REJECTED("Travaux refusés définitivement"),
    CANCELLED("Annulée");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it names a slot of time. */
    public boolean isAppointment() {
        return this == APPOINTMENT_PROPOSED || this == APPOINTMENT_ACCEPTED || this == APPOINTMENT_MOVED;
    }

    /** Whether it ends the intervention. */
    public boolean isEnd() {
        return this == ACCEPTED || this == REJECTED || this == CANCELLED;
    }

    /** Whether it is what the office says of work that was declared done. */
    public boolean isJudgement() {
        return this == ACCEPTED || this == REFUSED || this == REJECTED;
    }
}
