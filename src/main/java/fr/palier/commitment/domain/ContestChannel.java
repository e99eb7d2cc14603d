package fr.palier.commitment.domain;

/** How a tenant contested. */
public enum ContestChannel {
    LINK("Lien personnel"),
    PHONE("Téléphone"),
    PAPER("Courrier"),
    DESK("Accueil");

    private final String label;

    ContestChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
