package fr.palier.committee;

/** What a body is asked. */
public enum Question {
    AWARD("Attribution"),
    NEGOTIATION("Autorisation de négocier"),
    UNSUCCESSFUL("Déclaration d'infructuosité");

    private final String label;

    Question(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
