package fr.palier.procurement.need.domain;

/** Where a notice is published. */
public enum Channel {
    BUYER_PROFILE("Profil d'acheteur"),
    OWN_WEBSITE("Site de l'office"),
    TRADE_PRESS("Presse professionnelle"),
    BOAMP("BOAMP"),
    JOUE("JOUE");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
