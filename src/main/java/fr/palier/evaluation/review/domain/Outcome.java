package fr.palier.evaluation.review.domain;

/** What follows from a grade, by the table {@code review-outcome}. */
public enum Outcome {
    VALUED("Fournisseur valorisé"),
    NONE("Sans suite"),
    WATCH("Surveillance"),
    IMPROVEMENT_PLAN("Plan de progrès");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
