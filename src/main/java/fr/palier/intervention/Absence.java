package fr.palier.intervention;

import java.time.OffsetDateTime;

/**
 * A declared absence and what became of it.
 *
 * @param event id of the event that declares it
 * @param at when nobody opened, as corrected last
 * @param declaredBy account, or name of the firm
 * @param contestUntil first instant at which it can no longer be contested
 * @param toldAt when the tenant was told; null = not yet
 * @param decision null = not contested, or not decided yet
 */
public record Absence(
        long event,
        String reference,
        OffsetDateTime at,
        String declaredBy,
        OffsetDateTime contestUntil,
        OffsetDateTime toldAt,
        Told told,
        OffsetDateTime contestedAt,
        String contestText,
        Decision decision,
        OffsetDateTime decidedAt,
        String reason) {

    /** How the tenant was told. */
    public enum Told {
        EMAIL("par courriel"),
        PHONE("par téléphone"),
        LETTER("par lettre");

        private final String label;

        Told(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the agency decided of a contested one. */
    public enum Decision {
        UPHELD("Absence maintenue"),
        OVERTURNED("Absence écartée");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** It stands until the agency sets it aside: so long it stops the clock and leaves the rates. */
    public boolean stands() {
        return decision != Decision.OVERTURNED;
    }

    /** Contested, and the agency has not decided yet. */
    public boolean isDisputed() {
        return contestedAt != null && decision == null;
    }
}
