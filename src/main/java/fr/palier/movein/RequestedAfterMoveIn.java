package fr.palier.movein;

import java.time.OffsetDateTime;

/**
 * A tenant who was called a month after moving in asks for something; published in the transaction that records the call.
 *
 * @param reference move-in {@code A-…}
 * @param occupant lease
 * @param text the tenant's words, as noted
 */
public record RequestedAfterMoveIn(
        String office, String reference, long dwelling, long occupant, String text, OffsetDateTime at) {}
