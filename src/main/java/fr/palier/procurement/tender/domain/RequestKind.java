package fr.palier.procurement.tender.domain;

/** What firms are asked during the analysis; always all those concerned at once, with one deadline. */
public enum RequestKind {
    MISSING_DOCUMENTS("Pièces de candidature", "demande-pieces", "Pièces de candidature à compléter", "R2144-2"),
    REGULARISATION("Régularisation", "demande-regularisation", "Régularisation de votre offre", "R2152-2"),
    JUSTIFICATION("Justification du prix", "demande-justification", "Justification de votre offre", "R2152-3");

    private final String label;
    private final String letter;
    private final String subject;
    private final String article;

    RequestKind(String label, String letter, String subject, String article) {
        this.label = label;
        this.letter = letter;
        this.subject = subject;
        this.article = article;
    }

    public String label() {
        return label;
    }

    /** Kind of its letters in the register. */
    public String letter() {
        return letter;
    }

    public String subject() {
        return subject;
    }

    /** Article of the code that allows or commands it. */
    public String article() {
        return article;
    }
}
