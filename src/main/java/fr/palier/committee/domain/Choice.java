package fr.palier.committee.domain;

/** A vote. */
public enum Choice {
    FOR("Pour"),
    AGAINST("Contre"),
    ABSTAIN("Abstention");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
