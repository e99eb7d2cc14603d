package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.Grade;
import java.math.BigDecimal;
import java.util.List;

/**
 * What figures of upkeep are worth.
 *
 * @param score 0 to 100, two decimals; null where no criterion has an event
 * @param events interventions counted
 * @param rule row that gave the grade @param basis the same in French
 */
public record UpkeepScore(BigDecimal score, int events, Grade grade, String rule, String basis, List<Part> parts) {

    public UpkeepScore {
        parts = List.copyOf(parts);
    }

    /** A criterion. @param points neutral rate × 100; null without events: its weight then goes to the others */
    public record Part(String criterion, String label, int weight, int events, BigDecimal points) {}
}
