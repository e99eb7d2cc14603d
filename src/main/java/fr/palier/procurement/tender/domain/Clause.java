package fr.palier.procurement.tender.domain;

/** Clauses that {@code required-clauses} may ask for. */
public enum Clause {
    PRICE_REVISION("Révision du prix"),
    PRICE_UPDATE("Actualisation du prix"),
    ENVIRONMENTAL_CONDITION("Condition d’exécution environnementale"),
    ENVIRONMENTAL_CRITERION("Critère d’attribution environnemental"),
    SOCIAL_CLAUSE("Clause sociale"),
    ADVANCE("Avance"),
    LOTS_OR_REASON("Allotissement, ou motif du lot unique");

    private final String label;

    Clause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
