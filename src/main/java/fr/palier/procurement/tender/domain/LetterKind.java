package fr.palier.procurement.tender.domain;

/** Letters of a consultation. */
public enum LetterKind {
    AWARD("Information de l’attributaire"),
    REJECTION("Rejet"),
    UNSUCCESSFUL("Lot sans attributaire"),
    WITHDRAWAL("Déclaration sans suite"),
    NOTIFICATION("Notification du marché");

    private final String label;

    LetterKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
