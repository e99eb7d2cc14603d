package fr.palier.correspondence;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A line of the register of letters.
 *
 * @param document the letter as PDF
 * @param mail outbox row; null on paper
 * @param link signed link of the recipient; null on paper
 * @param sentAt when the mail server took it, or when it was posted; null before
 * @param sentProof what proves the sending of a paper letter (number of the registered letter)
 * @param receivedAt when the recipient confirmed, or the date of the proof; null before
 * @param mailProblem French sentence while its mail cannot leave; null otherwise
 */
public record Letter(
        long id,
        String office,
        String reference,
        String kind,
        String subject,
        String recipientName,
        String recipientEmail,
        Channel channel,
        long document,
        Long mail,
        UUID link,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt,
        String sentProof,
        Long proofDocument,
        OffsetDateTime receivedAt,
        String receivedProof,
        String mailProblem) {

    /** How a letter travels. */
    public enum Channel {
        EMAIL("Courriel"),
        PAPER("Papier");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where a letter stands. */
    public enum Stage {
        TO_SEND("À envoyer"),
        SENDING("En cours d'envoi"),
        STUCK("Non remis"),
        SENT("Envoyé"),
        RECEIVED("Reçu");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Name without the address that stands below it on paper. */
    public String recipientInOneLine() {
        return recipientName.strip().lines().findFirst().orElse("");
    }

    public Stage stage() {
        if (receivedAt != null) {
            return Stage.RECEIVED;
        }
        if (sentAt != null) {
            return Stage.SENT;
        }
        if (channel == Channel.PAPER) {
            return Stage.TO_SEND;
        }
        return mailProblem != null ? Stage.STUCK : Stage.SENDING;
    }
}
