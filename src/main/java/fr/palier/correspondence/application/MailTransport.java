package fr.palier.correspondence.application;

import fr.palier.correspondence.OpenedDocument;
import fr.palier.correspondence.persistence.MailRows;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
@Component
public class MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(MailTransport.class);

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final OutboxSettings settings;

    MailTransport(JavaMailSenderImpl server, OutboxSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** The mail server did not take a mail. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String sentence;
        private final boolean last;

        Refused(String sentence, boolean last, Throwable cause) {
            super(cause.getMessage(), cause);
            this.sentence = sentence;
            this.last = last;
        }

        /** What people read about it. */
        String sentence() {
            return sentence;
        }

        /** Whether another attempt is of no use. */
        boolean isFinal() {
            return last;
        }
    }

    /** A connection for the mails of one batch, opened with the first of them. */
    Connection connection() {
        return new Connection();
    }

    /** Greeting, encryption and sign-in once for all mails of a batch. */
    final class Connection implements AutoCloseable {

        private Transport open;

        void send(MailRows.Row mail, List<OpenedDocument> attachments) throws Refused {
            MimeMessage message;
            try {
                message = message(mail, attachments);
            } catch (MessagingException | UnsupportedEncodingException broken) {
                throw new Refused(
                        "Le courriel ne peut pas être composé : adresse ou pièce jointe inutilisable.", true, broken);
            }
            try {
                opened().sendMessage(message, message.getAllRecipients());
            } catch (MessagingException failure) {
                throw refusal(failure);
            }
        }

        /** Asked before each mail: a server may hang up after some. */
        private Transport opened() throws MessagingException {
            if (open == null || !open.isConnected()) {
                close();
                open = server.getSession()
                        .getTransport(
                                Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL));
                open.connect(server.getHost(), server.getPort(), named(server.getUsername()), server.getPassword());
            }
            return open;
        }

        private static String named(String user) {
            return user == null || user.isEmpty() ? null : user;
        }

        @Override
        public void close() {
            try {
                if (open != null) {
                    open.close();
                }
            } catch (MessagingException goneAlready) {
                LOG.debug("Connection to the mail server not closed in order", goneAlready);
            }
        }
    }

    private MimeMessage message(MailRows.Row mail, List<OpenedDocument> attachments)
            throws MessagingException, UnsupportedEncodingException {
        KeptMessageId message = new KeptMessageId(server, mail.messageId());
        message.setEnvelopeFrom(settings.bounceAddress().isBlank() ? mail.senderEmail() : settings.bounceAddress());
        MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(new InternetAddress(mail.senderEmail(), mail.senderName(), "UTF-8"));
        helper.setTo(mail.recipient());
        helper.setSubject(mail.subject());
        helper.setText(mail.textBody(), mail.htmlBody());
        helper.setSentDate(Date.from(mail.createdAt().toInstant()));
        // no absence notices in answer
        message.setHeader("Auto-Submitted", "auto-generated");
        for (OpenedDocument attachment : attachments) {
            helper.addAttachment(
                    attachment.document().fileName(),
                    new ByteArrayResource(attachment.content()),
                    attachment.document().mediaType());
        }
        message.saveChanges();
        return message;
    }

    private static Refused refusal(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof MailConnectException) {
                return new Refused("Le serveur de messagerie ne répond pas.", false, failure);
            }
            if (cause instanceof SMTPAddressFailedException address) {
                boolean permanent = address.getReturnCode() >= PERMANENT;
                return new Refused(
                        permanent
                                ? "Le serveur de messagerie refuse l'adresse du destinataire."
                                : "Le serveur de messagerie diffère la remise au destinataire.",
                        permanent,
                        failure);
            }
            if (cause instanceof AuthenticationFailedException) {
                return new Refused("Le serveur de messagerie refuse l'accès de l'application.", false, failure);
            }
        }
        return new Refused("L'échange avec le serveur de messagerie a été interrompu.", false, failure);
    }

    private static Throwable next(Throwable cause) {
        if (cause instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return cause.getCause();
    }

    /** Keeps our Message-ID, which a plain message would replace when it is saved. */
    private static final class KeptMessageId extends SMTPMessage {

        private final String messageId;

        private KeptMessageId(JavaMailSenderImpl server, String messageId) {
            super(server.getSession());
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
