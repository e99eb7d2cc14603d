package fr.palier.correspondence;

import java.util.List;
import java.util.Map;

/**
 * A mail to send.
 *
 * @param reference file it is about
 * @param to one address
 * @param template {@code <module>/<name>}: {@code templates/<module>/<name>.txt}, whose first line is {@code Objet : …}, and where it
 *     exists {@code <name>.html} for the HTML part (otherwise made from the text). Both read the model, {@code office},
 *     {@code reference} and {@code baseUrl}
 * @param attachments ids of documents of the same office
 */
public record Mail(
        String office,
        String reference,
        String to,
        String template,
        Map<String, Object> model,
        List<Long> attachments) {

    public Mail {
        model = Map.copyOf(model);
        attachments = List.copyOf(attachments);
    }
}
