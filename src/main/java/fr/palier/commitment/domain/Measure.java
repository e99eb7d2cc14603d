package fr.palier.commitment.domain;

/** What of a commitment can be read from events. */
public enum Measure {
    ACKNOWLEDGEMENT("Accusé de réception d'une demande"),
    ANSWER("Réponse à une demande"),
    INTERVENTION("Intervention"),
    EMERGENCY("Intervention d'urgence"),
    APPOINTMENT("Rendez-vous tenu");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
