package fr.palier.supplier.sourcing.domain;

import java.time.OffsetDateTime;

/** What all firms contacted are told in the same words. @param question answered by it, or null */
public record Information(
        long id,
        String reference,
        Kind kind,
        String text,
        Long question,
        Long meeting,
        String givenBy,
        OffsetDateTime givenAt) {

    /** What it came from. */
    public enum Kind {
        MESSAGE("Message aux entreprises"),
        ANSWER("Réponse à une question"),
        MEETING("Information donnée en réunion");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
