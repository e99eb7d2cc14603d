package fr.palier.procurement;

/** Kind of formal procedure. */
public enum FormalProcedure {
    OPEN("Appel d’offres ouvert"),
    RESTRICTED("Appel d’offres restreint"),
    NEGOTIATED("Procédure avec négociation");

    private final String label;

    FormalProcedure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
