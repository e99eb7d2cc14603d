package fr.palier.commitment.domain;

/** Who agrees to a gesture. */
public enum Approval {
    AGENCY("Agence"),
    DIRECTION("Direction");

    private final String label;

    Approval(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
