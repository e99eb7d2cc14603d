package fr.palier.correspondence;

import java.util.Map;

/**
 * A letter to make and to send.
 *
 * @param kind what it is, in the words of the owning module: {@code rejection-letter}
 * @param recipientName name (and, for paper, address below it) as it stands on the letter
 * @param recipientEmail address; null or blank = the letter goes on paper
 * @param template XHTML template of the PDF that decorates {@code correspondence/lettre :: lettre}
 * @param model what it reads; {@code subject} is required, {@code signatory} and {@code signatoryTitle} sign it,
 *     {@code office} may be the one {@link fr.palier.office.Office#forTenants() for tenants}
 */
public record NewLetter(
        String office,
        String reference,
        String kind,
        String recipientName,
        String recipientEmail,
        String template,
        Map<String, Object> model) {

    public NewLetter {
        model = Map.copyOf(model);
    }

    /** Whether it leaves as a mail; otherwise it goes on paper. */
    boolean isByMail() {
        return recipientEmail != null && !recipientEmail.isBlank();
    }

    String subject() {
        if (!model.containsKey("subject")) {
            throw new IllegalArgumentException("A letter's model holds its subject");
        }
        return String.valueOf(model.get("subject"));
    }
}
