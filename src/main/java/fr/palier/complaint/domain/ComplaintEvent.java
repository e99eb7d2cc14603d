package fr.palier.complaint.domain;

import java.time.OffsetDateTime;

/**
 * A fact of the log.
 *
 * @param at when it happened, as corrected
 * @param enteredAt when it was entered
 * @param oldAt time before the last correction; null where none was made, as {@code correctedByName} and {@code correctionReason}
 */
public record ComplaintEvent(
        long id,
        String reference,
        EventKind kind,
        OffsetDateTime at,
        OffsetDateTime enteredAt,
        String enteredBy,
        String enteredByName,
        OffsetDateTime oldAt,
        String correctedByName,
        String correctionReason) {}
