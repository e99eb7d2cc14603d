package fr.palier.procurement.tender.domain;

/** Letters of a consultation. */
public enum LetterKind {
    PROOF_REQUEST("Demande de preuves à l’attributaire pressenti", "lettre-preuves"),
    AWARD("Information de l’attributaire", "lettre-attribution"),
    REJECTION("Rejet", "lettre-rejet"),
    INADMISSIBLE("Candidature ou offre écartée", "lettre-ecartee"),
    LATE("Pli hors délai", "lettre-hors-delai"),
    UNSUCCESSFUL("Lot sans attributaire", "lettre-lot-sans-attributaire"),
    WITHDRAWAL("Déclaration sans suite", "lettre-sans-suite"),
    REASONS("Réponse à une demande de motifs", "lettre-motifs"),
    NOTIFICATION("Notification du marché", "lettre-notification");

    private final String label;
    private final String page;

    LetterKind(String label, String page) {
        this.label = label;
        this.page = page;
    }

    public String label() {
        return label;
    }

    /** Template of its PDF. */
    public String template() {
        return "procurement/tender/" + page;
    }

    /** As the register of letters calls it. */
    public String registerKind(Integer lot) {
        return lot == null ? page : page + "-lot-" + lot;
    }

    /** Whether the procedure waits until it has left before the standstill runs. */
    public boolean isInformation() {
        return switch (this) {
            case AWARD, REJECTION, INADMISSIBLE, LATE, UNSUCCESSFUL -> true;
            case PROOF_REQUEST, WITHDRAWAL, REASONS, NOTIFICATION -> false;
        };
    }
}
