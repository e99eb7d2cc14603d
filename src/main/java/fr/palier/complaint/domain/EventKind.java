package fr.palier.complaint.domain;

/** Facts of which the clocks are read. */
public enum EventKind {
    RECEIVED("Demande reçue"),
    ACKNOWLEDGED("Accusé de réception"),
    QUALIFIED("Demande qualifiée"),
    TRIAGED("Suite décidée"),
    ORDERED("Intervention commandée"),
    INTERVENTION_DONE("Intervention terminée et acceptée"),
    INTERVENTION_CANCELLED("Intervention annulée"),
    INTERVENTION_REJECTED("Travaux refusés par l'office : une autre suite est à donner"),
    TRANSFERRED("Demande transmise à un tiers"),
    ANSWERED("Réponse donnée"),
    QUESTION_ASKED("Question posée au locataire : à lui de répondre"),
    TENANT_WROTE("Message du locataire"),
    INCIDENT_JOINED("Rattachée à un incident commun"),
    INCIDENT_ENDED("Fin de l'incident commun"),
    ON_CALL_TOLD("Astreinte prévenue"),
    ON_CALL_TAKEN("Urgence prise par l'astreinte"),
    CLOSED("Demande close"),
    REOPENED("Demande rouverte");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What was promised came: somebody intervened, answered or ended it. */
    public boolean isHandled() {
        return this == INTERVENTION_DONE
                || this == ANSWERED
                || this == TRANSFERRED
                || this == INCIDENT_ENDED
                || this == CLOSED;
    }
}
