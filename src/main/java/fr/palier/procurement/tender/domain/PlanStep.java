package fr.palier.procurement.tender.domain;

/** Steps of the backward plan, as {@code planning-delays} names them. */
public enum PlanStep {
    NEEDS_ANALYSIS("Analyse du besoin"),
    DRAFTING("Rédaction du dossier"),
    VISA("Visas"),
    PUBLICITY("Publicité"),
    CONSULTATION("Consultation"),
    ANALYSIS("Analyse des offres"),
    COMMITTEE_CONVOCATION("Convocation de la commission"),
    DECISION("Décision"),
    STANDSTILL("Délai de suspension"),
    NOTIFICATION("Signature et notification");

    private final String label;

    PlanStep(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
