package fr.palier.procurement.need.domain;

/** Grounds of article R2124-3 CCP for a formal procedure with negotiation. */
public enum NegotiationGround {
    NONE("Aucun motif de négociation"),
    ADAPTATION("Le besoin demande d'adapter des solutions existantes"),
    INNOVATION("Le besoin porte sur une solution innovante"),
    DESIGN("Le marché comporte de la conception"),
    COMPLEXITY("Circonstances particulières : complexité, montage, risques"),
    SPECIFICATION("Spécifications techniques impossibles à préciser assez"),
    ONLY_IRREGULAR_OR_UNACCEPTABLE("Un appel d'offres n'a reçu que des offres irrégulières ou inacceptables");

    private final String label;

    NegotiationGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
