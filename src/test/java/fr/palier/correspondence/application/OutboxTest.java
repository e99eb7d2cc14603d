package fr.palier.correspondence.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Outbox;
import fr.palier.correspondence.persistence.DocumentRows;
import fr.palier.correspondence.persistence.MailRows;
import fr.palier.office.Rejection;
import fr.palier.testing.As;
import fr.palier.testing.PalierTest;
import fr.palier.testing.TestServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PalierTest
class OutboxTest {

    private static final OutboxSettings SETTINGS = new OutboxSettings(true, 50, 3, Duration.ofMinutes(1), "");

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private Documents documents;

    @Autowired
    private MailRows rows;

    @Autowired
    private DocumentRows documentRows;

    @Autowired
    private MailTransport transport;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private MeterRegistry metrics;

    private final String recipient = UUID.randomUUID() + "@fictive.example";

    /** Mails that other tests left waiting would go first. */
    @BeforeEach
    void nothingElseWaits() {
        sendAll(sender);
    }

    @Test
    void aMailLeavesFromTheOfficeAsTextAndHtmlWithItsAttachment() throws Exception {
        long document = As.person("buyers-62", () -> documents
                .store(new NewDocument(
                        "62",
                        "M-62-2026-0001",
                        "attachment",
                        "Règlement d'été.txt",
                        "texte".getBytes(StandardCharsets.UTF_8),
                        Confidentiality.OFFICE))
                .id());
        long id = post("Rejet <script> & \"offre\"", List.of(document));
        sendAll(sender);

        MimeMessage mail = received().get(0);
        assertThat(mail.getMessageID()).isEqualTo("<courriel-%d@localhost>".formatted(id));
        assertThat(mail.getFrom()[0].toString()).contains("achats@office-62.example");
        assertThat(mail.getSubject()).startsWith("Rejet <script> & \"offre\" – M-62-2026-0001");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Return-Path")).containsExactly("<achats@office-62.example>");
        assertThat(part(mail, "text/plain")).contains("Rejet <script>").contains("Démonstration");
        assertThat(part(mail, "text/html"))
                .contains("Rejet &lt;script&gt; &amp; &quot;offre&quot;")
                .contains("<a href=\"http://localhost/liens/x\">")
                .doesNotContain("<script>");
        assertThat(rows.find("62", id).orElseThrow().status()).isEqualTo("SENT");
    }

    @Test
    void aFactThatIsRolledBackSendsNothing() {
        transaction.executeWithoutResult(status -> {
            outbox.post(mail("Objet", List.of()));
            status.setRollbackOnly();
        });
        sendAll(sender);
        assertThat(received()).isEmpty();
        // outside a transaction a mail could leave for a fact that is never kept
        assertThatThrownBy(() -> outbox.post(mail("Objet", List.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void sendersOfSeveralNodesNeverSendOneMailTwice() throws Exception {
        for (int number = 0; number < 40; number++) {
            post("Objet " + number, List.of());
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> senders = IntStream.range(0, 4)
                    .<Callable<Integer>>mapToObj(number -> () -> sendAll(newSender(transport, events, clock)))
                    .toList();
            for (var done : nodes.invokeAll(senders)) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(received()).hasSize(40);
        assertThat(received()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void aNodeThatDiesBeforeTheCommitSendsAgainUnderTheSameMessageId() {
        post("Objet", List.of());
        OutboxSender dying = newSender(
                transport,
                event -> {
                    throw new NodeDies();
                },
                clock);
        assertThatThrownBy(dying::sendDue).isInstanceOf(NodeDies.class);
        sendAll(sender);
        assertThat(received()).hasSize(2);
        assertThat(received())
                .extracting(MimeMessage::getMessageID)
                .containsOnly(messageId(received().get(0)));
    }

    @Test
    void whatFollowsAMailIsTriedAgainWithoutSendingTheMailAgain() {
        long id = post("Objet", List.of());
        OutboxSender failing = newSender(
                transport,
                event -> {
                    throw new IllegalStateException("listener");
                },
                clock);
        failing.sendDue();
        MailRows.Row waiting = rows.find("62", id).orElseThrow();
        assertThat(waiting.status()).isEqualTo("WAITING");
        assertThat(waiting.acceptedAt()).isNotNull();
        sendAll(newSender(transport, events, later(Duration.ofHours(1))));
        assertThat(rows.find("62", id).orElseThrow().status()).isEqualTo("SENT");
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatTakesAMailAndDropsTheConnectionLosesNothing() throws Exception {
        long id = post("Objet", List.of());
        try (DroppingServer server = new DroppingServer(0)) {
            sendAll(newSender(transportTo(server.port()), events, clock));
            assertThat(server.messages()).anyMatch(text -> text.contains("<courriel-%d@".formatted(id)));
        }
        MailRows.Row waiting = rows.find("62", id).orElseThrow();
        assertThat(waiting.status()).isEqualTo("WAITING");
        assertThat(waiting.lastError()).isEqualTo("L'échange avec le serveur de messagerie a été interrompu.");
        sendAll(newSender(transport, events, later(Duration.ofHours(1))));
        assertThat(received()).extracting(OutboxTest::messageId).containsExactly(waiting.messageId());
    }

    @Test
    void mailsOfABatchGoThroughOneConnectionAndThroughANewOneWhereTheServerHangsUp() throws Exception {
        for (int number = 0; number < 4; number++) {
            post("Objet " + number, List.of());
        }
        try (DroppingServer server = new DroppingServer(2)) {
            assertThat(newSender(transportTo(server.port()), events, clock).sendDue())
                    .isEqualTo(4);
            assertThat(server.messages()).hasSize(4);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void attemptsGrowApartAndEndWithASentenceThatPeopleReadAndMayOverrule() throws Exception {
        long id = post("Objet", List.of());
        int closedPort;
        try (ServerSocket closed = new ServerSocket(0)) {
            closedPort = closed.getLocalPort();
        }
        MailTransport nowhere = transportTo(closedPort);
        Duration ahead = Duration.ZERO;
        Duration[] delays = {Duration.ofMinutes(1), Duration.ofMinutes(2)};
        for (Duration delay : delays) {
            Clock now = later(ahead);
            newSender(nowhere, events, now).sendDue();
            MailRows.Row waiting = rows.find("62", id).orElseThrow();
            assertThat(waiting.status()).isEqualTo("WAITING");
            assertThat(Duration.between(now.instant(), waiting.nextAttemptAt().toInstant()))
                    .isBetween(delay.minusSeconds(5), delay.plusSeconds(20));
            ahead = ahead.plus(delay).plusSeconds(30);
        }
        newSender(nowhere, events, later(ahead)).sendDue();
        MailRows.Row failed = rows.find("62", id).orElseThrow();
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.lastError()).isEqualTo("Le serveur de messagerie ne répond pas.");
        assertThat(metrics.get("palier.outbox.mails")
                        .tag("status", "failed")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(1);
        assertThat(As.person("buyers-62", desk::unsentMails))
                .extracting(MailRows.Row::id)
                .contains(id);
        assertThat(As.person("buyers-59", desk::unsentMails))
                .extracting(MailRows.Row::id)
                .doesNotContain(id);

        assertThatThrownBy(() -> As.person("buyers-59", () -> desk.sendAgain(id)))
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> As.person("finance-62", () -> desk.sendAgain(id)))
                .isInstanceOf(Rejection.class);
        As.person("buyers-62", () -> desk.sendAgain(id));
        sendAll(newSender(transport, events, later(Duration.ofHours(2))));
        assertThat(received()).hasSize(1);
        assertThatThrownBy(() -> As.person("buyers-62", () -> desk.sendAgain(id)))
                .hasMessage(CorrespondenceReason.MAIL_NOT_FAILED.sentence());
    }

    @Test
    void healthSaysWhenAMailWaitsTooLong() {
        sendAll(sender);
        long id = post("Objet", List.of());
        assertThat(health(clock).getStatus()).isEqualTo(Status.UP);
        assertThat(health(later(Duration.ofHours(1))).getStatus()).isEqualTo(Status.DOWN);
        sendAll(sender);
        assertThat(rows.find("62", id).orElseThrow().status()).isEqualTo("SENT");
    }

    private Health health(Clock at) {
        return new OutboxHealth(rows, at, new SimpleMeterRegistry(), Duration.ofMinutes(30)).health();
    }

    @Test
    void addressesThatCouldCarryAHeaderAreRefused() {
        for (String wrong : List.of(
                "",
                "personne",
                "a@b",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "A <a@b.example>")) {
            assertThatThrownBy(() -> transaction.execute(status -> outbox.post(new Mail(
                            "62", "M-62-2026-0001", wrong, "correspondence/lettre-jointe", Map.of(), List.of()))))
                    .as(wrong)
                    .isInstanceOf(Rejection.class);
        }
    }

    @Test
    void anotherOfficesDocumentCannotBeAttached() {
        long document = As.person("buyers-59", () -> documents
                .store(new NewDocument(
                        "59",
                        "M-59-2026-0001",
                        "attachment",
                        "note.txt",
                        "texte".getBytes(StandardCharsets.UTF_8),
                        Confidentiality.OFFICE))
                .id());
        assertThatThrownBy(() -> post("Objet", List.of(document))).isInstanceOf(Rejection.class);
    }

    private static final class NodeDies extends Error {
        private static final long serialVersionUID = 1L;
    }

    private long post(String subject, List<Long> attachments) {
        return transaction.execute(status -> outbox.post(mail(subject, attachments)));
    }

    private Mail mail(String subject, List<Long> attachments) {
        return new Mail(
                "62",
                "M-62-2026-0001",
                recipient,
                "correspondence/lettre-jointe",
                Map.of("subject", subject, "link", "http://localhost/liens/x"),
                attachments);
    }

    private OutboxSender newSender(MailTransport to, ApplicationEventPublisher publisher, Clock at) {
        return new OutboxSender(rows, documentRows, to, publisher, SETTINGS, at, transactions);
    }

    private static int sendAll(OutboxSender node) {
        int all = 0;
        for (int sent = node.sendDue(); sent > 0; sent = node.sendDue()) {
            all += sent;
        }
        return all;
    }

    private Clock later(Duration by) {
        return Clock.offset(clock, by);
    }

    private static MailTransport transportTo(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "2000");
        server.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        return new MailTransport(server, SETTINGS);
    }

    private List<MimeMessage> received() {
        return Arrays.stream(TestServices.MAIL.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getRecipients(Message.RecipientType.TO)[0]
                                .toString()
                                .equals(recipient);
                    } catch (MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String part(jakarta.mail.Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getFileName() == null) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                String found = part(parts.getBodyPart(index), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A mail server that hangs up after some mails; where it is to answer none, without an answer to the first. */
    private static final class DroppingServer implements AutoCloseable {

        private final ServerSocket socket;
        private final int answered;
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private final AtomicInteger connections = new AtomicInteger();
        private final CompletableFuture<Void> running;

        DroppingServer(int answered) throws IOException {
            this.answered = answered;
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            running = CompletableFuture.runAsync(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        List<String> messages() {
            return messages;
        }

        int connections() {
            return connections.get();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    connections.incrementAndGet();
                    talk(client);
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private void talk(Socket client) throws IOException {
            OutputStream out = client.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(out, "220 fictive.example");
            int taken = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    messages.add(text(in));
                    if (taken++ < answered) {
                        say(out, "250 ok");
                    }
                    if (taken >= answered) {
                        return;
                    }
                } else {
                    say(out, "250 ok");
                }
            }
        }

        private static String text(BufferedReader in) throws IOException {
            StringBuilder text = new StringBuilder();
            for (String row = in.readLine(); !".".equals(row); row = in.readLine()) {
                text.append(row).append('\n');
            }
            return text.toString();
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            running.join();
        }
    }
}
