package fr.palier.committee.domain;

import fr.palier.committee.Question;
import java.time.OffsetDateTime;

/**
 * What a body was asked.
 *
 * @param reference file that asks
 */
public record Item(
        long id,
        String office,
        long body,
        String reference,
        Question question,
        String title,
        String proposal,
        ItemStatus status,
        OffsetDateTime proposedAt) {}
