package fr.palier.complaint.domain;

/** What the office does of it, by {@code complaint-follow-up}; an open common incident comes before. */
public enum FollowUp {
    ORDER("Intervention commandée", "une intervention est commandée"),
    TRANSFER("Transmise à un tiers", "transmise à qui doit réparer, nous suivons sa réponse"),
    ANSWER("Réponse au locataire", "nous préparons notre réponse"),
    MEDIATE("Médiation", "un médiateur s'en occupe"),
    SUPPORT("Accompagnement social", "une personne de l'office prend contact avec vous"),
    INCIDENT("Incident commun en cours", "une panne qui touche tout l'immeuble est en cours de réparation");

    private final String label;
    private final String toldToTenant;

    FollowUp(String label, String toldToTenant) {
        this.label = label;
        this.toldToTenant = toldToTenant;
    }

    public String label() {
        return label;
    }

    /** The same as the tenant reads it, going on a sentence. */
    public String toldToTenant() {
        return toldToTenant;
    }
}
