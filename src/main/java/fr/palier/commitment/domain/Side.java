package fr.palier.commitment.domain;

/** Who commits. */
public enum Side {
    OFFICE("L'office"),
    TENANT("Le locataire");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
