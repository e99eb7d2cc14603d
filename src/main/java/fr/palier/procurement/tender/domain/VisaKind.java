package fr.palier.procurement.tender.domain;

/** Whose agreement. */
public enum VisaKind {
    REQUESTER("Service demandeur"),
    FINANCE("Finances"),
    SIGNATORY("Signataire du lancement"),
    DOCUMENTS("Contrôle du dossier");

    private final String label;

    VisaKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
