package fr.palier.committee.application;

import fr.palier.committee.Capacity;
import fr.palier.committee.Outcome;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Result;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.VoteMode;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Sessions;
import fr.palier.office.Journal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the next item of the agenda; one whose quorum is lost through withdrawals is adjourned on the way. */
@Component
public class CallItem {

    private final Desk desk;
    private final Sessions sessions;
    private final SessionItems agenda;
    private final Sitting sitting;
    private final RuleBooks rules;
    private final Journal journal;

    CallItem(Desk desk, Sessions sessions, SessionItems agenda, Sitting sitting, RuleBooks rules, Journal journal) {
        this.desk = desk;
        this.sessions = sessions;
        this.agenda = agenda;
        this.sitting = sitting;
        this.rules = rules;
        this.journal = journal;
    }

    /** How the item that is now open is voted; empty when the agenda is exhausted, and the session has deliberated. */
    @Transactional
    public Optional<VoteMode> next(String office, String reference) {
        Session session = desk.session(office, reference).must(SessionStatus.OPEN);
        for (Optional<SessionItem> next = agenda.nextPending(reference);
                next.isPresent();
                next = agenda.nextPending(reference)) {
            SessionItem item = next.get();
            Sitting.Floor floor = sitting.on(session, item);
            if (floor.quorum().reached() && !floor.voters().isEmpty()) {
                agenda.open(item, floor.quorum());
                write(session, item, "committee.itemOpened", "Point %s ouvert au vote.".formatted(item.numbered()));
                return Optional.of(session.voteMode());
            }
            agenda.count(item, floor.quorum());
            agenda.close(item, new Result(Outcome.ADJOURNED, Cause.NO_QUORUM), capacity(rules, session, item), null);
            write(
                    session,
                    item,
                    "committee.itemWithoutQuorum",
                    "Point %s ajourné, faute de quorum : %s."
                            .formatted(item.numbered(), floor.quorum().words()));
        }
        sessions.become(session, SessionStatus.DELIBERATED);
        return Optional.empty();
    }

    /** Opinion or decision, as the rules of the session say for the question. */
    static Capacity capacity(RuleBooks rules, Session session, SessionItem item) {
        return Optional.ofNullable(rules.capacities(session.rules()).get(item.question()))
                .orElseThrow(() ->
                        CommitteeReason.NO_CAPACITY.rejection(item.question().label()));
    }

    private void write(Session session, SessionItem item, String event, String sentence) {
        journal.write(session.office(), session.reference(), event, sentence, Map.of("item", item.item()));
    }
}
