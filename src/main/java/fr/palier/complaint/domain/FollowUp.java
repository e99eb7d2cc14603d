package fr.palier.complaint.domain;

/** What the office does of it, by {@code complaint-follow-up}; an open common incident comes before. */
public enum FollowUp {
    ORDER("Intervention commandée"),
    TRANSFER("Transmise à un tiers"),
    ANSWER("Réponse au locataire"),
    MEDIATE("Médiation"),
    SUPPORT("Accompagnement social"),
    INCIDENT("Incident commun en cours");

    private final String label;

    FollowUp(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
