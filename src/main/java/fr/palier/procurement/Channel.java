package fr.palier.procurement;

/** Where a notice is published. */
public enum Channel {
    BUYER_PROFILE("Profil d’acheteur"),
    OWN_WEBSITE("Site internet de l’office"),
    TRADE_PRESS("Presse professionnelle"),
    BOAMP("BOAMP"),
    JOUE("JOUE"),
    LEGAL_JOURNAL("Journal d’annonces légales"),
    OTHER("Autre support");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
