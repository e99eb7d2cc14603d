package fr.palier.correspondence;

import fr.palier.correspondence.Letter.Channel;
import fr.palier.correspondence.application.LetterSettings;
import fr.palier.correspondence.application.MailSent;
import fr.palier.correspondence.persistence.LetterRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of letters: what was written to whom, by which channel, when it left and when it arrived. */
@Component
public class Letters {

    /** Kind of the documents that hold letters. */
    public static final String DOCUMENT_KIND = "letter";

    /** Purpose of the signed links by which letters are fetched and confirmed. */
    public static final String LINK_PURPOSE = "letter";

    private static final int PROOF_LENGTH = 200;

    private final LetterRows rows;
    private final Printer printer;
    private final Documents documents;
    private final Outbox outbox;
    private final SignedLinks links;
    private final Offices offices;
    private final Journal journal;
    private final CurrentPerson people;
    private final ApplicationEventPublisher events;
    private final LetterSettings settings;
    private final Clock clock;

    Letters(
            LetterRows rows,
            Printer printer,
            Documents documents,
            Outbox outbox,
            SignedLinks links,
            Offices offices,
            Journal journal,
            CurrentPerson people,
            ApplicationEventPublisher events,
            LetterSettings settings,
            Clock clock) {
        this.rows = rows;
        this.printer = printer;
        this.documents = documents;
        this.outbox = outbox;
        this.links = links;
        this.offices = offices;
        this.journal = journal;
        this.people = people;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes the PDF, stores it with the file and, where there is an address, posts the mail that carries it; without an address the
     * letter waits for {@link #markPosted}. Returns the number in the register.
     *
     * @throws fr.palier.office.Rejection {@code correspondence.wrongAddress}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long send(NewLetter letter) {
        String subject = letter.subject();
        OffsetDateTime now = OffsetDateTime.now(clock);
        StoredDocument document = documents.store(new NewDocument(
                letter.office(),
                letter.reference(),
                DOCUMENT_KIND,
                fileName(subject, letter),
                preview(letter),
                Confidentiality.OFFICE));
        boolean byMail = letter.isByMail();
        UUID link = byMail ? link(letter, now) : null;
        Long mail = byMail
                ? outbox.post(mail(letter, links.uri(link, LINK_PURPOSE).toString(), List.of(document.id())))
                : null;
        long id = rows.add(
                new Letter(
                        0,
                        letter.office(),
                        letter.reference(),
                        letter.kind(),
                        subject,
                        letter.recipientName(),
                        byMail ? letter.recipientEmail().strip() : null,
                        byMail ? Channel.EMAIL : Channel.PAPER,
                        document.id(),
                        mail,
                        link,
                        now,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                people.get().id());
        write(
                letter.office(),
                letter.reference(),
                "letterWritten",
                "Courrier « %s » préparé pour %s (%s)."
                        .formatted(
                                subject,
                                firstLine(letter.recipientName()),
                                byMail ? "par courriel" : "à envoyer sur papier"),
                id);
        return id;
    }

    /** The PDF that {@link #send} would store now; nothing is kept. */
    public byte[] preview(NewLetter letter) {
        Map<String, Object> model = new HashMap<>(letter.model());
        model.putIfAbsent("office", offices.get(letter.office()));
        model.put("reference", letter.reference());
        model.put("recipientName", letter.recipientName());
        if (letter.isByMail()) {
            model.put("recipientEmail", letter.recipientEmail().strip());
        }
        model.putIfAbsent("date", LocalDate.now(clock.withZone(Zone.PARIS)));
        return printer.pdf(letter.template(), model);
    }

    private UUID link(NewLetter letter, OffsetDateTime now) {
        return links.createLink(
                LINK_PURPOSE,
                letter.office(),
                letter.reference(),
                letter.recipientName(),
                now.plus(settings.linkLife()).toInstant());
    }

    /** The mail that carries the letter. */
    static Mail mail(NewLetter letter, String link, List<Long> documents) {
        return new Mail(
                letter.office(),
                letter.reference(),
                letter.recipientEmail(),
                "correspondence/lettre-jointe",
                Map.of("subject", letter.subject(), "recipientName", firstLine(letter.recipientName()), "link", link),
                documents);
    }

    /** A line of the register; @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    public Letter get(String office, long id) {
        return rows.find(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("courrier " + id));
    }

    /** Letters of a file, oldest first. */
    public List<Letter> of(String office, String reference) {
        return rows.of(office, reference);
    }

    /**
     * Records that a paper letter was posted.
     *
     * @param day as the proof says, not in the future and not before the letter was made
     * @param proof number of the registered letter, or who handed it over
     * @param proofDocument scanned proof; may be null
     */
    @Transactional
    public void markPosted(String office, long id, LocalDate day, String proof, Long proofDocument) {
        Letter letter = lock(office, id);
        CorrespondenceReason.LETTER_NOT_ON_PAPER.when(letter.channel() != Channel.PAPER);
        CorrespondenceReason.LETTER_ALREADY_SENT.when(letter.sentAt() != null);
        OffsetDateTime at =
                instantOf(day, letter.createdAt().atZoneSameInstant(Zone.PARIS).toLocalDate());
        checkProof(proof);
        if (proofDocument != null) {
            documents.of(office, letter.reference()).stream()
                    .filter(document -> document.id() == proofDocument)
                    .findAny()
                    .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("pièce " + proofDocument));
        }
        sent(letter, at, proof.strip(), proofDocument);
    }

    /** Records that a letter was received, from a proof on paper (notice of receipt). */
    @Transactional
    public void markReceived(String office, long id, LocalDate day, String proof) {
        Letter letter = lock(office, id);
        CorrespondenceReason.LETTER_NOT_SENT.when(letter.sentAt() == null);
        CorrespondenceReason.LETTER_ALREADY_RECEIVED.when(letter.receivedAt() != null);
        OffsetDateTime at =
                instantOf(day, letter.sentAt().atZoneSameInstant(Zone.PARIS).toLocalDate());
        checkProof(proof);
        received(letter, at, proof.strip());
    }

    /** Records the recipient's own confirmation; again changes nothing. */
    @Transactional
    public Letter confirmReceipt(SignedLinks.Link link) {
        Letter letter = lock(link.office(), ofLink(link).id());
        if (letter.receivedAt() == null) {
            // a letter opened by its link has left, even where the sender's commit is still to come
            OffsetDateTime now = OffsetDateTime.now(clock);
            if (letter.sentAt() == null) {
                sent(letter, now, null, null);
            }
            received(letter, now, "Confirmation du destinataire par le lien signé");
        }
        return get(link.office(), letter.id());
    }

    /** The letter that a signed link leads to. */
    public Letter ofLink(SignedLinks.Link link) {
        return rows.ofLink(link.id()).orElseThrow(() -> CorrespondenceReason.LINK_NOT_FOUND.rejection());
    }

    @EventListener
    void mailLeft(MailSent mail) {
        rows.ofMail(mail.mail())
                .filter(letter -> letter.sentAt() == null)
                .ifPresent(letter -> sent(letter, mail.at(), null, null));
    }

    private Letter lock(String office, long id) {
        return rows.lock(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("courrier " + id));
    }

    private void sent(Letter letter, OffsetDateTime at, String proof, Long proofDocument) {
        rows.sent(letter.id(), at, proof, proofDocument);
        write(
                letter.office(),
                letter.reference(),
                "letterSent",
                "Courrier « %s » envoyé à %s (%s)."
                        .formatted(
                                letter.subject(),
                                letter.recipientInOneLine(),
                                letter.channel() == Channel.EMAIL ? "courriel" : "papier"),
                letter.id());
        events.publishEvent(new LetterSent(letter.office(), letter.reference(), letter.id(), at.toInstant()));
    }

    private void received(Letter letter, OffsetDateTime at, String proof) {
        rows.received(letter.id(), at, proof);
        write(
                letter.office(),
                letter.reference(),
                "letterReceived",
                "Courrier « %s » reçu par %s.".formatted(letter.subject(), letter.recipientInOneLine()),
                letter.id());
        events.publishEvent(new LetterReceived(letter.office(), letter.reference(), letter.id(), at.toInstant()));
    }

    /** A day typed by hand counts from its first hour, a day of today from now: never in the future. */
    private OffsetDateTime instantOf(LocalDate day, LocalDate earliest) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Zone.PARIS);
        CorrespondenceReason.SENT_IN_FUTURE.when(day.isAfter(today));
        CorrespondenceReason.SENT_BEFORE_MADE.when(day.isBefore(earliest));
        return day.equals(today)
                ? OffsetDateTime.ofInstant(now, Zone.PARIS)
                : day.atStartOfDay(Zone.PARIS).toOffsetDateTime();
    }

    private static void checkProof(String proof) {
        OfficeReason.MISSING.when(proof == null || proof.isBlank(), "Preuve");
        OfficeReason.TOO_LONG.when(proof.strip().length() > PROOF_LENGTH, "Preuve", PROOF_LENGTH);
    }

    private void write(String office, String reference, String event, String sentence, long letter) {
        journal.write(office, reference, "correspondence." + event, sentence, Map.of("letter", letter));
    }

    /** The recipient reads it too: object and name, never the code of the kind. */
    private static String fileName(String subject, NewLetter letter) {
        return "%s - %s.pdf".formatted(nameable(subject, 70), nameable(firstLine(letter.recipientName()), 50));
    }

    private static String nameable(String text, int longest) {
        String kept = text.replaceAll("[^\\p{L}\\p{N} .,'’–-]", "")
                .replaceAll("\\s+", " ")
                .strip();
        return kept.substring(0, Math.min(longest, kept.length())).strip();
    }

    private static String firstLine(String name) {
        return name.strip().lines().findFirst().orElse("");
    }
}
