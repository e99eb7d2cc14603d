package fr.palier.supplier.sourcing.domain;

/** What a firm says of the coming consultation. */
public enum Interest {
    WILL_APPLY("Compte répondre"),
    UNDECIDED("Ne sait pas encore"),
    WILL_NOT_APPLY("Ne répondra pas");

    private final String label;

    Interest(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
