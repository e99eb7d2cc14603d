package fr.palier.complaint.domain;

import java.time.OffsetDateTime;

/** A message. @param awaits the office waits for the tenant's answer */
public record Message(
        long id,
        String reference,
        Sender sender,
        String text,
        boolean awaits,
        OffsetDateTime at,
        String writtenByName) {

    /** Whose words it holds; a note is read by the office alone. */
    public enum Sender {
        TENANT("Locataire"),
        OFFICE("Office"),
        NOTE("Note interne");

        private final String label;

        Sender(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
