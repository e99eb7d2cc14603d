package fr.palier.correspondence.application;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.persistence.LetterRows;
import fr.palier.correspondence.persistence.MailRows;
import fr.palier.engine.Role;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with letters and mails by hand. */
@Component
public class LetterDesk {

    /** Proof that a letter was sent or received. */
    public static final String PROOF = "letter-proof";

    /** Roles that keep the register of letters to firms and members; others read letters on their files. */
    private static final Set<String> OF_FIRMS =
            Set.of(Role.BUYERS.group(), Role.COMMITTEE_SECRETARY.group(), Role.SUPERVISORS.group());

    /** All who keep a part of the register: letters to firms, or letters to tenants. */
    public static final Set<String> KEEPERS =
            Stream.concat(OF_FIRMS.stream(), TenantFile.SPEAKERS.stream()).collect(Collectors.toUnmodifiableSet());

    private static final int MOST = 200;

    private final Letters letters;
    private final LetterRows rows;
    private final MailRows mails;
    private final Journal journal;
    private final TenantFiles files;
    private final CurrentPerson people;
    private final Clock clock;

    LetterDesk(
            Letters letters,
            LetterRows rows,
            MailRows mails,
            Journal journal,
            TenantFiles files,
            CurrentPerson people,
            Clock clock) {
        this.letters = letters;
        this.rows = rows;
        this.mails = mails;
        this.journal = journal;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /** Whether a person keeps the letters of a file. */
    public static boolean keeps(Person person, String reference) {
        return person.isOneOf(TenantFile.of(reference).isPresent() ? TenantFile.SPEAKERS : OF_FIRMS);
    }

    /** Letters of the office that the person keeps, newest first, 200 at most. */
    public List<Letter> newest() {
        people.mustBe(KEEPERS);
        return rows.newest(people.office(), part(), MOST).stream()
                .filter(letter -> isOpen(letter.reference()))
                .toList();
    }

    /** Mails of the office that have not left and that the person sees to, those given up first. */
    public List<MailRows.Row> unsentMails() {
        people.mustBe(KEEPERS);
        return mails.unsent(people.office(), part(), MOST).stream()
                .filter(mail -> isOpen(mail.reference()))
                .toList();
    }

    /** A letter that the person keeps; @throws fr.palier.office.Rejection {@code office.notFound}, {@code office.notAllowed} */
    public Letter letter(long id) {
        people.mustBe(KEEPERS);
        Letter letter = letters.get(people.office(), id);
        OfficeReason.NOT_FOUND.when(
                !keeps(people.get(), letter.reference()) || !isOpen(letter.reference()), "courrier " + id);
        return letter;
    }

    @Transactional
    public void posted(long letter, LocalDate day, String proof, Long proofDocument) {
        letters.markPosted(letter(letter).office(), letter, day, proof, proofDocument);
    }

    @Transactional
    public void received(long letter, LocalDate day, String proof) {
        letters.markReceived(letter(letter).office(), letter, day, proof);
    }

    /** Tries a mail again that was given up. */
    @Transactional
    public void sendAgain(long mail) {
        people.mustBe(KEEPERS);
        String office = people.office();
        MailRows.Row row = mails.find(office, mail)
                .filter(found -> keeps(people.get(), found.reference()) && isOpen(found.reference()))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("courriel " + mail));
        CorrespondenceReason.MAIL_NOT_FAILED.when(!mails.sendAgain(office, mail, OffsetDateTime.now(clock)));
        journal.write(
                office,
                row.reference(),
                "correspondence.mailRetried",
                "Envoi du courriel « %s » relancé.".formatted(row.subject()),
                Map.of("mail", mail));
    }

    /** A subject alone tells how a firm was judged: what is closed to somebody is so here too. */
    private boolean isOpen(String reference) {
        return TenantFile.of(reference).isPresent()
                || files.share(people.get(), reference) != TenantFiles.Share.NOTHING;
    }

    private LetterRows.Part part() {
        return new LetterRows.Part(
                people.get().isOneOf(TenantFile.SPEAKERS), people.get().isOneOf(OF_FIRMS));
    }
}
