package fr.palier.survey.domain;

/** How an answer came. */
public enum GivenBy {
    LINK("Par le lien"),
    TELEPHONE("Par téléphone"),
    PAPER("Sur papier");

    private final String label;

    GivenBy(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
