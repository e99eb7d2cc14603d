package fr.palier.evaluation.domain;

import java.util.List;

/**
 * A criterion of a sheet.
 *
 * @param weight relative to the other criteria's, above zero
 * @param parts what is to be looked at; none = the criterion is marked as a whole
 */
public record Criterion(String code, String label, int weight, List<Part> parts) {

    public Criterion {
        if (weight < 1) {
            throw new IllegalArgumentException("A criterion counts for something: " + code);
        }
        parts = List.copyOf(parts);
    }

    /** A sub-criterion. */
    public record Part(String code, String label) {}
}
