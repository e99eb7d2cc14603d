package fr.palier.evaluation.domain;

import java.util.Set;

/** Where an evaluation stands. */
public enum EvaluationStatus {
    OPEN("À faire"),
    FROZEN("Figée"),
    CANCELLED("Abandonnée");

    private final String label;

    EvaluationStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What may follow. */
    public Set<EvaluationStatus> next() {
        return this == OPEN ? Set.of(FROZEN, CANCELLED) : Set.of();
    }
}
