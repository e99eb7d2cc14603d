package fr.palier.complaint;

/** How a complaint ended, as the office sees it on the day of the closure. */
public enum Resolution {
    SOLVED("Résolue"),
    PARTLY("Résolue en partie"),
    UNSOLVED("Non résolue"),
    WITHDRAWN("Retirée par le locataire");

    private final String label;

    Resolution(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
