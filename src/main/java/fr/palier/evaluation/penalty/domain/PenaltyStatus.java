package fr.palier.evaluation.penalty.domain;

/** Where a penalty stands. */
public enum PenaltyStatus {
    PROPOSED("Proposée"),
    VALIDATED("Appliquée"),
    WAIVED("Renoncée"),
    /** Times were corrected before anybody decided. */
    SUPERSEDED("Recalculée avant décision"),
    /** Another computation was decided in its place. */
    REPLACED("Remplacée");

    private final String label;

    PenaltyStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
