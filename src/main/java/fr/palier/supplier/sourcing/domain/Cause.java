package fr.palier.supplier.sourcing.domain;

/** Why a firm does not answer a consultation. */
public enum Cause {
    PLANNING("Calendrier ou délais d'exécution"),
    CONTRACT_SIZE("Taille du marché ou des lots"),
    REQUIREMENTS("Exigences techniques ou administratives"),
    PRICE_TERMS("Prix, révision ou conditions de paiement"),
    DISTANCE("Éloignement des chantiers ou des sites"),
    PAPERWORK("Dossier trop lourd à constituer"),
    NO_TIME("Pas le temps ou pas d'équipe disponible"),
    OTHER("Autre raison");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
