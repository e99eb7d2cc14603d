package fr.palier.evaluation.penalty.domain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the firm says of a statement.
 *
 * @param late said after the deadline: a letter to the office, which weighs on nothing
 * @param documents ids of the files that came with it
 */
public record FirmWord(long id, String text, boolean late, OffsetDateTime saidAt, List<Long> documents) {

    public FirmWord {
        documents = List.copyOf(documents);
    }
}
