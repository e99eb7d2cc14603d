package fr.palier.complaint.domain;

/** How it reached the office. */
public enum Channel {
    TELEPHONE("Téléphone"),
    PUBLIC_PAGE("Page publique"),
    API("Autre logiciel"),
    COUNTER("Accueil"),
    MAIL("Courrier ou courriel");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
