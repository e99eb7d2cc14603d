package fr.palier.procurement;

/** What is bought. */
public enum Nature {
    WORKS("Travaux"),
    SUPPLIES("Fournitures"),
    SERVICES("Services");

    private final String label;

    Nature(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Inside a sentence. */
    public String plural() {
        return label.toLowerCase(java.util.Locale.FRANCE);
    }
}
