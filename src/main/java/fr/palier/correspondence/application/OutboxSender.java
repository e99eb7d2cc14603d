package fr.palier.correspondence.application;

import fr.palier.correspondence.persistence.DocumentRows;
import fr.palier.correspondence.persistence.MailRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one mail per transaction: its row stays locked while the mail server is spoken to, so that two nodes never send
 * one row at once. When the node dies between the server's answer and the commit, the mail leaves again with the same Message-ID.
 */
@Component
public class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final MailRows rows;
    private final DocumentRows documents;
    private final MailTransport transport;
    private final ApplicationEventPublisher events;
    private final OutboxSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutboxSender(
            MailRows rows,
            DocumentRows documents,
            MailTransport transport,
            ApplicationEventPublisher events,
            OutboxSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.documents = documents;
        this.transport = transport;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sends one batch of due mails; returns how many left. */
    public int sendDue() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int sent = 0;
        try (MailTransport.Connection server = transport.connection()) {
            for (int turn = 0; turn < settings.batch(); turn++) {
                Attempt attempt = new Attempt();
                try {
                    transaction.executeWithoutResult(status -> sendNext(now, server, attempt));
                } catch (RuntimeException followUpFailed) {
                    LOG.error("Mail {} could not be recorded as sent", attempt.mailId(), followUpFailed);
                    recover(attempt, followUpFailed);
                }
                if (attempt.mail == null) {
                    return sent;
                }
                sent += attempt.complete ? 1 : 0;
            }
        }
        return sent;
    }

    private void sendNext(OffsetDateTime now, MailTransport.Connection server, Attempt attempt) {
        rows.takeDue(now).ifPresent(mail -> {
            attempt.mail = mail;
            OffsetDateTime acceptedAt = mail.acceptedAt();
            if (acceptedAt == null) {
                try {
                    server.send(
                            mail,
                            rows.attachments(mail.id()).stream()
                                    .map(document -> documents
                                            .open(mail.office(), document)
                                            .orElseThrow())
                                    .toList());
                } catch (MailTransport.Refused refused) {
                    LOG.warn("Mail {} not sent: {}", mail.id(), refused.getMessage());
                    failed(mail, refused.sentence(), refused.isFinal());
                    return;
                }
                acceptedAt = OffsetDateTime.now(clock);
            }
            attempt.acceptedAt = acceptedAt;
            rows.sent(mail.id(), acceptedAt);
            events.publishEvent(new MailSent(mail.id(), acceptedAt));
            attempt.complete = true;
        });
    }

    /** What follows a sent mail failed: the mail must not leave again, what follows must be tried again. */
    private void recover(Attempt attempt, RuntimeException failure) {
        attempt.complete = false;
        if (attempt.mail == null) {
            throw failure;
        }
        transaction.executeWithoutResult(status -> {
            if (attempt.acceptedAt != null) {
                rows.accepted(attempt.mail.id(), attempt.acceptedAt);
            }
            failed(attempt.mail, "Le courriel est parti, mais son enregistrement au dossier a échoué.", false);
        });
    }

    private void failed(MailRows.Row mail, String sentence, boolean last) {
        int attempts = mail.attempts() + 1;
        if (last || attempts >= settings.attempts()) {
            rows.giveUp(mail.id(), sentence);
        } else {
            rows.retry(mail.id(), OffsetDateTime.now(clock).plus(settings.delayAfter(attempts)), sentence);
        }
    }

    /** What one turn did, seen from outside its transaction. */
    private static final class Attempt {
        private MailRows.Row mail;
        private OffsetDateTime acceptedAt;
        private boolean complete;

        private Object mailId() {
            return mail == null ? "(none)" : mail.id();
        }
    }
}
