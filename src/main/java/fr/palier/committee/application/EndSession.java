package fr.palier.committee.application;

import fr.palier.committee.Outcome;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.Result;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.Items;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.office.Journal;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A session ends without having deliberated; its items wait for another one. */
@Component
public class EndSession {

    private final Desk desk;
    private final Sessions sessions;
    private final SessionItems agenda;
    private final Items items;
    private final RuleBooks rules;
    private final SessionSteps steps;
    private final Journal journal;

    EndSession(
            Desk desk,
            Sessions sessions,
            SessionItems agenda,
            Items items,
            RuleBooks rules,
            SessionSteps steps,
            Journal journal) {
        this.desk = desk;
        this.sessions = sessions;
        this.agenda = agenda;
        this.items = items;
        this.rules = rules;
        this.steps = steps;
        this.journal = journal;
    }

    /** Closes a session that found no quorum. */
    @Transactional
    public void closeWithoutQuorum(String reference, String reason) {
        desk.secretary();
        Session session = desk.session(reference).must(SessionStatus.NO_QUORUM);
        end(session, SessionStatus.CLOSED, Cause.NO_QUORUM, reason, "committee.sessionClosed", "close sans quorum");
    }

    /** Gives up a session that was planned or convened. */
    @Transactional
    public void cancel(String reference, String reason) {
        desk.secretary();
        Session session = desk.session(reference).mustBecome(SessionStatus.CANCELLED);
        end(session, SessionStatus.CANCELLED, Cause.POSTPONED, reason, "committee.sessionCancelled", "annulée");
        steps.cancelled(session.office(), reference);
    }

    private void end(Session session, SessionStatus end, Cause cause, String reason, String event, String word) {
        String stripped = Desk.reason(reason);
        sessions.end(session, end, stripped);
        for (SessionItem item : agenda.of(session.reference()).stream()
                .filter(SessionItem::stands)
                .toList()) {
            agenda.close(item, new Result(Outcome.ADJOURNED, cause), CallItem.capacity(rules, session, item), null);
            items.release(item.item());
        }
        journal.write(
                session.office(),
                session.reference(),
                event,
                "Séance %s : %s. Ses points attendent une autre séance.".formatted(word, stripped),
                Map.of("reason", stripped));
    }
}
