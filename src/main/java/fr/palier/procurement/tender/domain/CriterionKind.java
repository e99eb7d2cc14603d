package fr.palier.procurement.tender.domain;

/** What a criterion judges. */
public enum CriterionKind {
    PRICE("Prix"),
    TECHNICAL("Valeur technique"),
    ENVIRONMENT("Caractéristiques environnementales"),
    SOCIAL("Caractéristiques sociales"),
    DELAY("Délais");

    private final String label;

    CriterionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
