package fr.palier.correspondence.application;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.Letter;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.persistence.LetterRows;
import fr.palier.correspondence.persistence.MailRows;
import fr.palier.engine.Role;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with letters and mails by hand. */
@Component
public class LetterDesk {

    /** Roles that keep the register; others read letters on their files. */
    public static final Set<String> KEEPERS =
            Set.of(Role.BUYERS.group(), Role.COMMITTEE_SECRETARY.group(), Role.SUPERVISORS.group());

    private static final int MOST = 200;

    private final Letters letters;
    private final LetterRows rows;
    private final MailRows mails;
    private final Journal journal;
    private final CurrentPerson people;
    private final Clock clock;

    LetterDesk(Letters letters, LetterRows rows, MailRows mails, Journal journal, CurrentPerson people, Clock clock) {
        this.letters = letters;
        this.rows = rows;
        this.mails = mails;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    public static boolean isKeeper(Person person) {
        return KEEPERS.stream().anyMatch(person::is);
    }

    /** Letters of the office, newest first, 200 at most. */
    public List<Letter> newest() {
        return rows.newest(officeOfKeeper(), MOST);
    }

    /** Mails of the office that have not left, those given up first. */
    public List<MailRows.Row> unsentMails() {
        return mails.unsent(officeOfKeeper(), MOST);
    }

    @Transactional
    public void posted(long letter, LocalDate day, String proof, Long proofDocument) {
        letters.markPosted(officeOfKeeper(), letter, day, proof, proofDocument);
    }

    @Transactional
    public void received(long letter, LocalDate day, String proof) {
        letters.markReceived(officeOfKeeper(), letter, day, proof);
    }

    /** Tries a mail again that was given up. */
    @Transactional
    public void sendAgain(long mail) {
        String office = officeOfKeeper();
        MailRows.Row row =
                mails.find(office, mail).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("courriel " + mail));
        CorrespondenceReason.MAIL_NOT_FAILED.when(!mails.sendAgain(office, mail, OffsetDateTime.now(clock)));
        journal.write(
                office,
                row.reference(),
                "correspondence.mailRetried",
                "Envoi du courriel « %s » relancé.".formatted(row.subject()),
                Map.of("mail", mail));
    }

    private String officeOfKeeper() {
        people.mustBe(KEEPERS.toArray(String[]::new));
        return people.office();
    }
}
