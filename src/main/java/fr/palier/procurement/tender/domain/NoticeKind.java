package fr.palier.procurement.tender.domain;

/** What all interested firms are told at once. */
public enum NoticeKind {
    EXTENSION("Report de la date limite"),
    REOPENED("Réouverture du délai"),
    DOCUMENTS("Dossier de consultation modifié"),
    ANSWER("Réponse à une question");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
