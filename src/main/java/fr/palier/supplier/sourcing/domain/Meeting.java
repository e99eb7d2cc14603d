package fr.palier.supplier.sourcing.domain;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A meeting, planned or held.
 *
 * @param officePeople who is there for the office, by role
 * @param account what was said; null while planned
 * @param contacts firms that were met
 */
public record Meeting(
        long id,
        String reference,
        OffsetDateTime meetsAt,
        String place,
        String officePeople,
        String firmPeople,
        boolean held,
        String account,
        List<Long> contacts) {}
