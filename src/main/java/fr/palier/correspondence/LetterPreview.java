package fr.palier.correspondence;

import java.util.List;

/**
 * What would leave to one recipient now; nothing of it is kept.
 *
 * @param email null = on paper
 * @param pdf the letter
 * @param mails those that would go with it, in the order in which they leave; links stand there as what they will be
 */
public record LetterPreview(String recipientName, String email, String subject, byte[] pdf, List<Outbox.Text> mails) {

    /** Name without the address below it. */
    public String recipient() {
        return recipientName.strip().lines().findFirst().orElse("");
    }
}
