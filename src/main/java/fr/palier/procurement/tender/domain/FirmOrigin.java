package fr.palier.procurement.tender.domain;

/** How the buyer knows that a firm is interested. */
public enum FirmOrigin {
    DOCUMENTS("A retiré le dossier"),
    QUESTION("A posé une question"),
    SOURCING("Rencontrée en sourçage");

    private final String label;

    FirmOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
