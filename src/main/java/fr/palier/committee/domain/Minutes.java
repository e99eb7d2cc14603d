package fr.palier.committee.domain;

import java.time.OffsetDateTime;

/**
 * Minutes of a session.
 *
 * @param returnReason why the person who presided sent the last draft back
 * @param document stored PDF, once signed
 */
public record Minutes(
        String session,
        String draftedBy,
        OffsetDateTime draftedAt,
        String remarks,
        String returnReason,
        Long document,
        String sha256,
        String signedBy,
        OffsetDateTime signedAt) {}
