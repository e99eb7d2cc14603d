package fr.palier.committee.application;

import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.Items;
import fr.palier.committee.persistence.RuleBooks;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.office.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The secretary draws up the agenda of a session that nobody is convened to yet. */
@Component
public class PrepareAgenda {

    private final Desk desk;
    private final Items items;
    private final SessionItems agenda;
    private final RuleBooks rules;
    private final SessionSteps steps;
    private final Journal journal;

    PrepareAgenda(Desk desk, Items items, SessionItems agenda, RuleBooks rules, SessionSteps steps, Journal journal) {
        this.desk = desk;
        this.items = items;
        this.agenda = agenda;
        this.rules = rules;
        this.steps = steps;
        this.journal = journal;
    }

    /** Puts an item that waits for this body at the end of the agenda. */
    @Transactional
    public void schedule(String reference, long item) {
        Session session = inPreparation(reference);
        CommitteeReason.ONLY_FOLLOWED.when(
                session.follows() != null
                        && agenda.of(session.follows()).stream()
                                .noneMatch(before -> before.item() == item && before.cause() == Cause.NO_QUORUM),
                session.follows());
        CommitteeReason.UNKNOWN_ITEM.when(!items.schedule(item, session.body()));
        agenda.add(reference, item);
        agenda.of(reference).forEach(added -> CallItem.capacity(rules, session, added));
    }

    /** Takes an item off; it waits again. */
    @Transactional
    public void unschedule(String reference, long sessionItem) {
        inPreparation(reference);
        SessionItem removed = get(reference, sessionItem);
        agenda.remove(reference, removed.id());
        items.release(removed.item());
        agenda.order(reference, ids(reference));
    }

    /** Exchanges an item with the one before it; the first stays first. */
    @Transactional
    public void raise(String reference, long sessionItem) {
        inPreparation(reference);
        get(reference, sessionItem);
        List<Long> order = ids(reference);
        int place = order.indexOf(sessionItem);
        if (place > 0) {
            Collections.swap(order, place, place - 1);
            agenda.order(reference, order);
        }
    }

    /** The agenda stands: the members can be convened. */
    @Transactional
    public void finish(String reference) {
        Session session = inPreparation(reference);
        List<SessionItem> drawnUp = agenda.of(reference);
        CommitteeReason.EMPTY_AGENDA.when(drawnUp.isEmpty());
        agenda.order(reference, ids(reference));
        journal.write(
                session.office(),
                reference,
                "committee.agendaDrawnUp",
                "Ordre du jour arrêté : %d point%s.".formatted(drawnUp.size(), drawnUp.size() > 1 ? "s" : ""),
                Map.of("files", drawnUp.stream().map(SessionItem::reference).toList()));
        steps.agendaReady(reference);
    }

    private Session inPreparation(String reference) {
        desk.secretary();
        return desk.session(reference).must(SessionStatus.PREPARED);
    }

    private SessionItem get(String reference, long sessionItem) {
        return agenda.of(reference).stream()
                .filter(item -> item.id() == sessionItem)
                .findFirst()
                .orElseThrow(CommitteeReason.UNKNOWN_ITEM::rejection);
    }

    private List<Long> ids(String reference) {
        return new ArrayList<>(
                agenda.of(reference).stream().map(SessionItem::id).toList());
    }
}
