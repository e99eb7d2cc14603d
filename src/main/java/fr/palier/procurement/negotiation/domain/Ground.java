package fr.palier.procurement.negotiation.domain;

/** Why a body may authorise a negotiation; the table {@code negotiation-grounds} knows all but the last, which is a case without competition. */
public enum Ground {
    PROVIDED_IN_DOCUMENTS("Négociation prévue aux documents de la consultation (R2123-5)"),
    ADAPTATION("Le besoin demande d’adapter des solutions existantes (R2124-3, 1°)"),
    INNOVATION("Le besoin porte sur une solution innovante (R2124-3, 2°)"),
    DESIGN("Le marché comporte de la conception (R2124-3, 3°)"),
    COMPLEXITY("Circonstances particulières : complexité, montage, risques (R2124-3, 4°)"),
    SPECIFICATION("Spécifications techniques impossibles à préciser assez (R2124-3, 5°)"),
    ONLY_IRREGULAR_OR_UNACCEPTABLE("Seulement des offres irrégulières ou inacceptables (R2124-3, 6°)"),
    NO_OFFER_OR_INAPPROPRIATE("Aucune offre, ou seulement des offres inappropriées (R2122-2)");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
