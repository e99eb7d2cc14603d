package fr.palier.survey.domain;

/** What a call of the desk gave. */
public enum CallOutcome {
    NO_ANSWER("Pas de réponse"),
    LATER("À rappeler plus tard"),
    WRONG_NUMBER("Numéro inexact"),
    REFUSED("Ne souhaite pas répondre"),
    ANSWERED("A répondu");

    private final String label;

    CallOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
