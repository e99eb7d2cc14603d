package fr.palier.procurement.tender.domain;

/** Why a consultation follows another one. */
public enum LinkKind {
    RELAUNCH("Relance de la consultation"),
    NEGOTIATED_AFTER_UNSUCCESSFUL("Procédure avec négociation après consultation infructueuse"),
    NO_COMPETITION_AFTER_UNSUCCESSFUL("Marché sans publicité ni mise en concurrence après consultation infructueuse");

    private final String label;

    LinkKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
