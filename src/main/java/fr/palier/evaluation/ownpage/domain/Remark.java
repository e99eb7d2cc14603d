package fr.palier.evaluation.ownpage.domain;

import java.time.OffsetDateTime;

/**
 * What a firm says of its figures.
 *
 * @param intervention reference that it speaks of; null = the figures as a whole
 * @param document file that came with it; null = none
 * @param answer of the office; null = none yet
 */
public record Remark(
        long id,
        String office,
        long firm,
        String intervention,
        String text,
        OffsetDateTime saidAt,
        Long document,
        String answer,
        OffsetDateTime answeredAt,
        String answeredByName) {}
