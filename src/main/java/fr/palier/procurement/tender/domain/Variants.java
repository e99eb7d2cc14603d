package fr.palier.procurement.tender.domain;

/** What a lot says of variants; free ones are those that are allowed without being required. */
public enum Variants {
    FORBIDDEN("Interdites"),
    ALLOWED("Autorisées (libres)"),
    REQUIRED("Exigées");

    private final String label;

    Variants(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
