package fr.palier.movein.domain;

/** What the call a month after said. */
public enum CallOutcome {
    ALL_WELL("Tout va bien"),
    REQUEST("Le locataire demande quelque chose"),
    NOT_REACHED("Pas joint"),
    LEFT("Le locataire est parti");

    private final String label;

    CallOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
