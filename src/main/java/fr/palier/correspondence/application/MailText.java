package fr.palier.correspondence.application;

import fr.palier.correspondence.Mail;
import fr.palier.office.Office;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a mail from its template: subject, text, and an HTML part for those who read no plain text. */
@Component
public class MailText {

    private static final String SUBJECT = "Objet : ";
    private static final int SUBJECT_LENGTH = 200;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Templates templates;
    private final String baseUrl;

    MailText(Templates templates, @Value("${palier.base-url}") String baseUrl) {
        this.templates = templates;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** What leaves. */
    public record Written(String subject, String text, String html) {}

    /** @throws IllegalStateException when the template does not begin with its subject */
    public Written write(Mail mail, Office office) {
        Map<String, Object> model = new HashMap<>(mail.model());
        model.put("office", office);
        model.put("reference", mail.reference());
        model.put("baseUrl", baseUrl);
        String all =
                templates.text(mail.template(), model).replace("\r\n", "\n").strip();
        if (!all.startsWith(SUBJECT)) {
            throw new IllegalStateException("Template " + mail.template() + " must begin with « Objet : »");
        }
        int end = all.indexOf('\n');
        String subject = cut(all.substring(SUBJECT.length(), end)
                .replaceAll("\\p{Cntrl}", " ")
                .strip());
        String text = all.substring(end).strip() + "\n";
        model.put("subject", subject);
        model.put("paragraphs", paragraphs(text));
        String html =
                templates.html(templates.hasHtml(mail.template()) ? mail.template() : "correspondence/courriel", model);
        return new Written(subject, text, html);
    }

    private static String cut(String subject) {
        return subject.length() <= SUBJECT_LENGTH ? subject : subject.substring(0, SUBJECT_LENGTH - 1) + "…";
    }

    /** Paragraphs of the text as safe HTML: escaped, line ends kept, addresses as links. */
    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(paragraph -> HtmlUtils.htmlEscape(paragraph, "UTF-8").replace("\n", "<br>"))
                .map(paragraph -> LINK.matcher(paragraph).replaceAll(link -> "<a href=\"%1$s\">%1$s</a>"
                        .formatted(link.group().replace("<br>", ""))
                        .replace("$", "\\$")))
                .toList();
    }
}
