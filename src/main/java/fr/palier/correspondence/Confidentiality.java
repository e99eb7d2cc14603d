package fr.palier.correspondence;

/** Who may read a document. */
public enum Confidentiality {
    /** May be published. */
    PUBLIC("Publiable"),
    /** Staff and committee members of the office. */
    OFFICE("Interne à l'office"),
    /** Only whom a {@link DocumentGuard} of the owning module lets in, and who stored it. */
    RESTRICTED("Accès restreint");

    private final String label;

    Confidentiality(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
