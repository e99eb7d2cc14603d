package fr.palier.procurement.tender.domain;

/** What the executive may decide of a lot. */
public enum LotDecisionKind {
    AWARD("Attribuer"),
    UNSUCCESSFUL("Déclarer infructueux"),
    NO_FOLLOW_UP("Déclarer sans suite"),
    RETURN("Renvoyer à l’analyse");

    private final String label;

    LotDecisionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
