package fr.palier.procurement.need.domain;

/** Cases of a contract without publicity and competition, besides the low amount; the table says whether one is open. */
public enum NoCompetitionCase {
    URGENCY("Urgence impérieuse"),
    NO_OFFER_OR_INAPPROPRIATE("Aucune offre, ou seulement des offres inappropriées"),
    ONLY_ONE_OPERATOR("Un seul opérateur possible"),
    EXTRA_DELIVERIES("Livraisons complémentaires du fournisseur initial"),
    SIMILAR_WORKS("Travaux ou services similaires"),
    INNOVATION("Achat innovant");

    private final String label;

    NoCompetitionCase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
