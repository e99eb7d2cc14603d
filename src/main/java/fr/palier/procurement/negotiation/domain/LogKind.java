package fr.palier.procurement.negotiation.domain;

/** What a line of the log says. */
public enum LogKind {
    AUTHORISED("Autorisation"),
    MANDATE_SIGNED("Mandat signé"),
    BIDDER_INVITED("Candidat admis à négocier"),
    BIDDER_LEFT("Candidat écarté"),
    ROUND_OPENED("Tour ouvert"),
    LETTER_SENT("Lettre au candidat"),
    ROUND_EXTENDED("Délai reporté pour tous"),
    EXCHANGE("Échange"),
    ANSWER_RECEIVED("Réponse reçue, scellée"),
    ANSWER_LATE("Réponse hors délai"),
    ANSWER_OPENED("Réponse ouverte"),
    ROUND_CLOSED("Tour clos"),
    CONCLUDED("Négociation conclue");

    private final String label;

    LogKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
