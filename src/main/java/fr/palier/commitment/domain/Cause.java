package fr.palier.commitment.domain;

/** What may exclude a gesture. */
public enum Cause {
    FORCE_MAJEURE("Force majeure déclarée"),
    NO_ACCESS("Accès impossible"),
    TENANT_COMMITMENT("Engagement du locataire non tenu");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
