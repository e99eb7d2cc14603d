package fr.palier.evaluation;

/** Why a firm is rated on a sheet; the constants are values of the decision tables. */
public enum Occasion {
    ACCEPTANCE("Réception des travaux"),
    GUARANTEE_END("Fin de l'année de garantie"),
    YEARLY("Évaluation périodique du contrat");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
