package fr.palier.intervention.domain;

import fr.palier.office.Money;
import java.time.OffsetDateTime;

/** A quote of a firm; @param amount euros HT @param document its file; null = none */
public record Quote(
        long id,
        String reference,
        Money amount,
        String text,
        Long document,
        OffsetDateTime sentAt,
        Status status,
        OffsetDateTime decidedAt,
        String reason) {

    /** Where a quote stands. */
    public enum Status {
        SENT("à décider"),
        APPROVED("approuvé"),
        REFUSED("refusé");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
