package fr.palier.procurement.negotiation.domain;

import java.time.OffsetDateTime;

/** The answer of a bidder to a round; message null while it is sealed. */
public record Answer(
        long id,
        long round,
        long bidder,
        String firmName,
        OffsetDateTime receivedAt,
        String channel,
        String receipt,
        String contentHash,
        byte[] sealed,
        String message,
        State state) {

    /** State of an answer. */
    public enum State {
        SEALED("Scellée"),
        OPENED("Ouverte"),
        LATE("Hors délai, non ouverte"),
        SUPERSEDED("Remplacée par une réponse ultérieure");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
