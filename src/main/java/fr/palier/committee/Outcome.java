package fr.palier.committee;

/** What a body answered; an adjourned item waits for another session. */
public enum Outcome {
    FAVOURABLE("Favorable"),
    UNFAVOURABLE("Défavorable"),
    ADJOURNED("Ajourné");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
