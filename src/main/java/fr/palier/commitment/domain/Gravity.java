package fr.palier.commitment.domain;

/** How grave a breach is, by the table {@code breach-gravity}. */
public enum Gravity {
    MINOR("Mineur"),
    SERIOUS("Sérieux");

    private final String label;

    Gravity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
