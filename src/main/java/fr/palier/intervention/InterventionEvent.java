package fr.palier.intervention;

import java.time.OffsetDateTime;

/**
 * Something that happened.
 *
 * @param at when it happened, as corrected last
 * @param saidAt when it happened, as it was first said
 * @param enteredAt when the product was told
 * @param actor account, or name of the firm
 * @param appointment slot that it names; null = none
 * @param notice number of the passage notice left at the door; null = none
 * @param proof document that shows it; null = none
 * @param holder who had the order then; null = nobody
 */
public record InterventionEvent(
        long id,
        String office,
        String reference,
        EventKind kind,
        OffsetDateTime at,
        OffsetDateTime saidAt,
        OffsetDateTime enteredAt,
        Party party,
        String actor,
        EntryChannel channel,
        Slot appointment,
        String note,
        String notice,
        Long proof,
        Holder holder) {

    public boolean isCorrected() {
        return !at.isEqual(saidAt);
    }
}
