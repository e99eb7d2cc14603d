package fr.palier.evaluation.review.domain;

/** How an improvement plan ended. */
public enum PlanResult {
    REACHED("Atteint"),
    PARTLY_REACHED("Atteint en partie"),
    MISSED("Non atteint");

    private final String label;

    PlanResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
