package fr.palier.correspondence;

import fr.palier.correspondence.application.MailText;
import fr.palier.correspondence.persistence.DocumentRows;
import fr.palier.correspondence.persistence.MailRows;
import fr.palier.office.Office;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails to send. A mail is written, with its final text, in the transaction of the fact that it tells; a sender of any node sends it
 * afterwards: never for a fact that was rolled back, at least once for one that was kept.
 */
@Component
public class Outbox {

    private final MailRows rows;
    private final DocumentRows documents;
    private final MailText texts;
    private final Offices offices;
    private final Clock clock;
    private final String domain;

    Outbox(
            MailRows rows,
            DocumentRows documents,
            MailText texts,
            Offices offices,
            Clock clock,
            @Value("${palier.base-url}") String baseUrl) {
        this.rows = rows;
        this.documents = documents;
        this.texts = texts;
        this.offices = offices;
        this.clock = clock;
        this.domain = URI.create(baseUrl).getHost();
    }

    /**
     * Writes a mail; returns its id.
     *
     * @throws fr.palier.office.Rejection {@code correspondence.wrongAddress}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long post(Mail mail) {
        Office office = offices.get(mail.office());
        String recipient = MailAddress.checked(mail.to());
        mail.attachments().forEach(document -> documents
                .find(mail.office(), document)
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("pièce " + document)));
        MailText.Written written = texts.write(mail, office);
        long id = rows.nextId();
        rows.add(
                new MailRows.Row(
                        id,
                        mail.office(),
                        mail.reference(),
                        "<courriel-%d@%s>".formatted(id, domain),
                        office.name(),
                        office.email(),
                        recipient,
                        mail.template(),
                        written.subject(),
                        written.text(),
                        written.html(),
                        OffsetDateTime.now(clock),
                        0,
                        null,
                        "WAITING",
                        null,
                        null),
                mail.attachments());
        return id;
    }

    /** What a mail says. */
    public record Text(String subject, String body) {}

    /** The words that {@link #post} would write now; nothing is kept. */
    public Text preview(Mail mail) {
        MailAddress.checked(mail.to());
        MailText.Written written = texts.write(mail, offices.get(mail.office()));
        return new Text(written.subject(), written.text());
    }

    /** When the mail server took the mails of a file, by their id; those that it has not taken are not there. */
    @Transactional(readOnly = true)
    public Map<Long, OffsetDateTime> accepted(String office, String reference) {
        return rows.of(office, reference).stream()
                .filter(mail -> mail.acceptedAt() != null)
                .collect(Collectors.toMap(MailRows.Row::id, MailRows.Row::acceptedAt));
    }
}
