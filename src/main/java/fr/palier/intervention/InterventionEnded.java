package fr.palier.intervention;

import java.time.OffsetDateTime;

/**
 * An intervention ended; published in the transaction that ends it.
 *
 * @param origin file that it was ordered for; null = ordered by the office itself
 * @param at when it ended, not when it was entered
 */
public record InterventionEnded(String office, String reference, String origin, Outcome outcome, OffsetDateTime at) {

    /** How it ended. */
    public enum Outcome {
        ACCEPTED,
        /** The work was refused for good: what it was ordered for still waits. */
        REJECTED,
        CANCELLED
    }
}
