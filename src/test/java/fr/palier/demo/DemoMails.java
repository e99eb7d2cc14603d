package fr.palier.demo;

import fr.palier.office.Zone;
import fr.palier.web.NavigationEntry;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** Shows what the demonstration's mail server received: the only mailbox of the fictitious firms and people. */
@Controller
public class DemoMails {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** A mail in the list and on its page. */
    public record Received(
            int number,
            ZonedDateTime at,
            String from,
            String to,
            String subject,
            String messageId,
            String html,
            List<String> attachments) {}

    @Bean
    static NavigationEntry receivedMails() {
        return new NavigationEntry(
                900,
                "Courriels de démonstration",
                "Ce que le serveur de messagerie de la démonstration a reçu : rien ne part au-dehors.",
                "/courriels",
                Set.of());
    }

    @GetMapping("/courriels")
    String list(@RequestParam(defaultValue = "") String q, Model model) throws MessagingException, IOException {
        List<Received> all = new ArrayList<>();
        MimeMessage[] messages = PalierDemo.MAIL.getReceivedMessages();
        for (int number = 0; number < messages.length; number++) {
            all.add(read(number, messages[number]));
        }
        Collections.reverse(all);
        model.addAttribute("q", q);
        model.addAttribute(
                "mails",
                all.stream()
                        .filter(mail -> (mail.to() + " " + mail.subject()).contains(q))
                        .limit(300)
                        .toList());
        return "demo/courriels";
    }

    @GetMapping("/courriels/{number}")
    String mail(@PathVariable int number, Model model) throws MessagingException, IOException {
        model.addAttribute("mail", read(number, message(number)));
        return "demo/courriel";
    }

    @GetMapping("/courriels/{number}/pieces/{piece}")
    ResponseEntity<byte[]> attachment(@PathVariable int number, @PathVariable int piece)
            throws MessagingException, IOException {
        List<Part> attachments = attachments(message(number));
        if (piece < 0 || piece >= attachments.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Part part = attachments.get(piece);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(MimeUtility.decodeText(part.getFileName()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(part.getInputStream().readAllBytes());
    }

    private static MimeMessage message(int number) {
        MimeMessage[] messages = PalierDemo.MAIL.getReceivedMessages();
        if (number < 0 || number >= messages.length) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return messages[number];
    }

    private static Received read(int number, MimeMessage message) throws MessagingException, IOException {
        List<String> names = new ArrayList<>();
        for (Part part : attachments(message)) {
            names.add(MimeUtility.decodeText(part.getFileName()));
        }
        return new Received(
                number,
                message.getSentDate().toInstant().atZone(Zone.PARIS),
                MimeUtility.decodeText(message.getFrom()[0].toString()),
                message.getAllRecipients()[0].toString(),
                message.getSubject(),
                message.getMessageID(),
                LINK.matcher(HtmlUtils.htmlEscape(text(message), "UTF-8"))
                        .replaceAll(link -> "<a href=\"%1$s\">%1$s</a>".formatted(link.group())),
                names);
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                String found = text(parts.getBodyPart(index));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static List<Part> attachments(Part part) throws MessagingException, IOException {
        List<Part> found = new ArrayList<>();
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart body = parts.getBodyPart(index);
                if (Part.ATTACHMENT.equalsIgnoreCase(body.getDisposition())) {
                    found.add(body);
                } else {
                    found.addAll(attachments(body));
                }
            }
        }
        return found;
    }
}
