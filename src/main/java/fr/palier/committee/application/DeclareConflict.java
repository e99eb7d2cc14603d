package fr.palier.committee.application;

import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Conflict;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.persistence.Convocations;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.committee.persistence.Votes;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A convened person declares a conflict of interest on an item, or the secretary for them; they then take no part in it. */
@Component
public class DeclareConflict {

    private final Desk desk;
    private final Convocations convocations;
    private final SessionItems agenda;
    private final Votes votes;
    private final Journal journal;
    private final Clock clock;

    DeclareConflict(
            Desk desk, Convocations convocations, SessionItems agenda, Votes votes, Journal journal, Clock clock) {
        this.desk = desk;
        this.convocations = convocations;
        this.agenda = agenda;
        this.votes = votes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Declares from the convocation on, until voting opens on the item; during the vote it is declared with the ballot.
     *
     * @param member who withdraws: the person at work, or anyone convened when the secretary declares
     */
    @Transactional
    public void declare(String reference, long sessionItem, long member, String reason) {
        Session session = desk.session(reference);
        Person person = desk.person();
        Member withdrawn = convocations.convened(reference, session.convocation()).stream()
                .filter(convened -> convened.id() == member)
                .filter(convened ->
                        Desk.isSecretary(person) || convened.account().equals(person.id()))
                .findFirst()
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        SessionItem item = agenda.of(reference).stream()
                .filter(candidate -> candidate.id() == sessionItem)
                .findFirst()
                .orElseThrow(CommitteeReason.UNKNOWN_ITEM::rejection);
        CommitteeReason.CONFLICT_TOO_LATE.when(item.status() != SessionItem.Status.PENDING);
        add(session, item, withdrawn, reason);
    }

    void add(Session session, SessionItem item, Member member, String reason) {
        CommitteeReason.CONFLICT_WITHOUT_REASON.when(reason == null || reason.isBlank());
        String stripped = Desk.reason(reason);
        CommitteeReason.WITHDRAWN.when(
                votes.conflictsOn(item.id()).stream().anyMatch(conflict -> conflict.member() == member.id()));
        votes.add(new Conflict(
                item.id(),
                member.id(),
                stripped,
                OffsetDateTime.now(clock),
                desk.person().id()));
        journal.write(
                session.office(),
                session.reference(),
                "committee.conflictDeclared",
                "%s se retire du point %s pour conflit d'intérêts.".formatted(member.name(), item.numbered()),
                Map.of("item", item.item(), "member", member.id(), "reason", stripped));
    }
}
