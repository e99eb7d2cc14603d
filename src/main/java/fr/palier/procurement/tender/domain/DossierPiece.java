package fr.palier.procurement.tender.domain;

/** Documents that are assembled from what is entered. */
public enum DossierPiece {
    RULES("consultation-rules", "Règlement de la consultation", "procurement/tender/dossier-reglement"),
    CLAUSES("consultation-clauses", "Cahier des clauses administratives", "procurement/tender/dossier-clauses"),
    ANSWER_FRAME("consultation-answer-frame", "Cadre de réponse", "procurement/tender/dossier-cadre-reponse");

    private final String kind;
    private final String label;
    private final String template;

    DossierPiece(String kind, String label, String template) {
        this.kind = kind;
        this.label = label;
        this.template = template;
    }

    /** Kind of the stored document. */
    public String kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    public String template() {
        return template;
    }

    public String fileName(String reference) {
        return "%s %s.pdf".formatted(label, reference);
    }
}
