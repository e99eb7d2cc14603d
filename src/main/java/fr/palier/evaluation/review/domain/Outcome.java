package fr.palier.evaluation.review.domain;

/** What follows from a grade, or from the end of a plan, by the table {@code review-outcome}. */
public enum Outcome {
    VALUED("Fournisseur valorisé"),
    NONE("Sans suite"),
    WATCH("Surveillance"),
    IMPROVEMENT_PLAN("Plan de progrès"),
    /** Of a plan that was missed alone: by the contract's own means. */
    FORMAL_NOTICE("Mise en demeure au titre du contrat");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
