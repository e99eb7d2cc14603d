package fr.palier.commitment.domain;

/** Whether the year's budget holds, by the table {@code gesture-budget}. */
public enum BudgetStatus {
    UNKNOWN("Aucun budget saisi"),
    WITHIN("Tenu"),
    WARNING("Alerte"),
    EXCEEDED("Dépassé");

    private final String label;

    BudgetStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
