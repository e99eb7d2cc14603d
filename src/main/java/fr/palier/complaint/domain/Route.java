package fr.palier.complaint.domain;

/** Who takes care of it, by {@code complaint-triage}. */
public enum Route {
    SUPPLIER("Fournisseur"),
    OWN_TEAM("Équipe de l'office"),
    MEDIATOR("Médiateur"),
    SOCIAL_ADVISER("Conseiller social"),
    ANSWER("Réponse");

    private final String label;

    Route(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isRepair() {
        return this == SUPPLIER || this == OWN_TEAM;
    }
}
