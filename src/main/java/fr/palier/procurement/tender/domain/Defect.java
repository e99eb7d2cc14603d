package fr.palier.procurement.tender.domain;

/** Legal state of an offer. */
public enum Defect {
    NONE("Conforme"),
    IRREGULAR("Irrégulière"),
    UNACCEPTABLE("Inacceptable (au-dessus du budget arrêté)"),
    INAPPROPRIATE("Inappropriée"),
    ABNORMALLY_LOW("Paraît anormalement basse"),
    ABNORMALLY_LOW_UNJUSTIFIED("Anormalement basse, non justifiée"),
    LATE("Hors délai"),
    INADMISSIBLE_APPLICATION("Candidature irrecevable");

    private final String label;

    Defect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
