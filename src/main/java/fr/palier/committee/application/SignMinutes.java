package fr.palier.committee.application;

import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Minutes;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.MinuteBooks;
import fr.palier.committee.persistence.Sessions;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The person who presided signs the minutes, or sends them back. Four eyes: who drafted them does not sign them. */
@Component
public class SignMinutes {

    /** Kind of the document that holds signed minutes. */
    public static final String DOCUMENT_KIND = "committee-minutes";

    private final Desk desk;
    private final Sessions sessions;
    private final SessionFacts facts;
    private final SessionFiles files;
    private final MinuteBooks minutes;
    private final MinutesPaper paper;
    private final Documents documents;
    private final Journal journal;
    private final Clock clock;

    SignMinutes(
            Desk desk,
            Sessions sessions,
            SessionFacts facts,
            SessionFiles files,
            MinuteBooks minutes,
            MinutesPaper paper,
            Documents documents,
            Journal journal,
            Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.facts = facts;
        this.files = files;
        this.minutes = minutes;
        this.paper = paper;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void sign(String reference) {
        Session session = forSignature(reference);
        OffsetDateTime now = OffsetDateTime.now(clock);
        SessionFile file = files.file(session);
        StoredDocument stored = documents.store(new NewDocument(
                session.office(),
                reference,
                DOCUMENT_KIND,
                "proces-verbal-%s.pdf".formatted(reference),
                paper.signed(file, file.chair().orElseThrow(), now),
                Confidentiality.RESTRICTED));
        minutes.sign(reference, stored.id(), stored.sha256(), desk.person().id(), now);
        sessions.become(session, SessionStatus.SIGNED);
        journal.write(
                session.office(),
                reference,
                "committee.minutesSigned",
                "Procès-verbal signé par %s.".formatted(file.chair().orElseThrow()),
                Map.of("document", stored.id(), "sha256", stored.sha256()));
    }

    @Transactional
    public void sendBack(String reference, String reason) {
        Session session = forSignature(reference);
        String stripped = Desk.reason(reason);
        minutes.sendBack(reference, stripped);
        sessions.become(session, SessionStatus.DELIBERATED);
        journal.write(
                session.office(),
                reference,
                "committee.minutesSentBack",
                "Procès-verbal renvoyé au secrétariat : %s.".formatted(stripped),
                Map.of());
    }

    private Session forSignature(String reference) {
        Person person = desk.person();
        Session session = desk.session(reference).must(SessionStatus.DRAFTED);
        Minutes draft = minutes.of(reference).orElseThrow();
        CommitteeReason.SIGNED_BY_DRAFTER.when(draft.draftedBy().equals(person.id()));
        CommitteeReason.NOT_CHAIR.when(!facts.chair(reference).equals(person.id()));
        return session;
    }
}
