package fr.palier.supplier;

/** Structures that contracts may be reserved to. */
public enum StructureKind {
    /** Structure d'insertion par l'activité économique, L2113-13 CCP. */
    SIAE("Structure d'insertion (SIAE)"),
    /** Entreprise adaptée, L2113-12 CCP. */
    EA("Entreprise adaptée (EA)"),
    /** Établissement ou service d'aide par le travail, L2113-12 CCP. */
    ESAT("Établissement d'aide par le travail (ESAT)");

    private final String label;

    StructureKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
