package fr.palier.evaluation.dossier.domain;

import java.time.OffsetDateTime;

/**
 * A file of results as it came.
 *
 * @param dossier that it answers; null = none that we know
 * @param named what it named
 * @param refusal why nothing of it was taken, in French; null = it was read
 */
public record ResultFile(
        long id,
        String office,
        String dossier,
        String named,
        String fileName,
        String sha256,
        OffsetDateTime receivedAt,
        String receivedBy,
        int taken,
        int refused,
        String refusal) {}
