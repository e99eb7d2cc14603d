package fr.palier.commitment.domain;

/** A commitment of the office that was not kept: how staff call it, and how the tenant is told. */
public enum Breach {
    ACKNOWLEDGEMENT_LATE("Accusé de réception en retard", "Nous avons accusé réception de votre demande trop tard."),
    ANSWER_LATE("Réponse en retard", "Nous avons répondu à votre demande trop tard."),
    NO_ANSWER("Demande sans réponse", "Nous n'avons pas répondu à votre demande."),
    INTERVENTION_LATE("Intervention en retard", "L'intervention que vous attendiez a pris du retard."),
    EMERGENCY_LATE("Urgence en retard", "L'intervention d'urgence que vous attendiez a pris du retard."),
    APPOINTMENT_MISSED("Rendez-vous manqué", "L'intervenant n'est pas venu au rendez-vous convenu avec vous.");

    private final String label;
    private final String told;

    Breach(String label, String told) {
        this.label = label;
        this.told = told;
    }

    public String label() {
        return label;
    }

    /** The sentence of the letter. */
    public String told() {
        return told;
    }

    /** The breach of a measured commitment. @param answered whether what was promised came at all */
    public static Breach of(Measure measure, boolean answered) {
        return switch (measure) {
            case ACKNOWLEDGEMENT -> ACKNOWLEDGEMENT_LATE;
            case ANSWER -> answered ? ANSWER_LATE : NO_ANSWER;
            case INTERVENTION -> INTERVENTION_LATE;
            case EMERGENCY -> EMERGENCY_LATE;
            case APPOINTMENT -> APPOINTMENT_MISSED;
        };
    }
}
