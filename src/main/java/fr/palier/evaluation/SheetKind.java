package fr.palier.evaluation;

/** Kind of purchase that a sheet rates; the constants are values of the decision tables. */
public enum SheetKind {
    WORKS("Travaux"),
    MAINTENANCE("Entretien et réparations"),
    SUPPLIES("Fournitures"),
    SERVICES("Services"),
    DESIGN("Maîtrise d'œuvre");

    private final String label;

    SheetKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Upkeep is counted from the events of its interventions; everything else is rated by a person. */
    public boolean isCounted() {
        return this == MAINTENANCE;
    }
}
