package fr.palier.complaint.domain;

import java.time.OffsetDateTime;

/** A call to make, because the person has no address or asked for it. @param outcome null while it is to make */
public record CallBack(
        long id,
        String office,
        String reference,
        String name,
        String phone,
        String text,
        OffsetDateTime askedAt,
        OffsetDateTime doneAt,
        String doneByName,
        Outcome outcome) {

    /** What became of the call. */
    public enum Outcome {
        TOLD("Personne jointe"),
        VOICE_MAIL("Message laissé"),
        UNREACHABLE("Injoignable");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
