package fr.palier.evaluation.review.domain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the firm says of a provisional sheet.
 *
 * @param code criterion; null = the whole
 * @param late said after the deadline: a letter to the office, which weighs on nothing
 * @param answer the office's; null = none yet
 * @param documents ids of the files that came with it
 */
public record Observation(
        long id,
        String code,
        String text,
        boolean late,
        OffsetDateTime saidAt,
        String answer,
        String answeredByName,
        OffsetDateTime answeredAt,
        List<Long> documents) {

    public Observation {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    public boolean awaitsAnswer() {
        return !late && answer == null;
    }
}
