package fr.palier.committee;

import fr.palier.committee.application.WithdrawItem;
import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.persistence.Bodies;
import fr.palier.committee.persistence.Items;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where other modules ask a body something. */
@Component
public class Agenda {

    private static final int TITLE = 200;
    private static final int PROPOSAL = 4000;

    private final Bodies bodies;
    private final Items items;
    private final WithdrawItem withdrawals;
    private final Journal journal;
    private final CurrentPerson people;

    Agenda(Bodies bodies, Items items, WithdrawItem withdrawals, Journal journal, CurrentPerson people) {
        this.bodies = bodies;
        this.items = items;
        this.withdrawals = withdrawals;
        this.journal = journal;
        this.people = people;
    }

    /**
     * Asks a body; the item waits until its secretary puts it on a session's agenda. Asking again while the same question of the same
     * file is open changes nothing and returns the same item.
     *
     * @param office office of the file; a use case takes it from the identity
     * @param reference file that asks, for instance {@code M-62-2026-0042}
     * @param title what it is about, 200 characters at most
     * @param proposal what the members are asked to approve, 4000 characters at most
     * @return id that {@link ItemDecided} carries
     * @throws fr.palier.office.Rejection {@code committee.noBody} when the office has no such body
     */
    @Transactional
    public long propose(
            String office, String reference, BodyKind body, Question question, String title, String proposal) {
        OfficeReason.MISSING.when(title == null || title.isBlank(), "Objet du point");
        OfficeReason.TOO_LONG.when(title.length() > TITLE, "Objet du point", TITLE);
        OfficeReason.MISSING.when(proposal == null || proposal.isBlank(), "Proposition");
        OfficeReason.TOO_LONG.when(proposal.length() > PROPOSAL, "Proposition", PROPOSAL);
        long bodyId = bodies.find(office, body)
                .orElseThrow(() -> CommitteeReason.NO_BODY.rejection(body.label()))
                .id();
        return items.open(office, reference, question).orElseGet(() -> {
            long item = items.add(
                    office,
                    bodyId,
                    reference,
                    question,
                    title.strip(),
                    proposal.strip(),
                    people.get().id());
            journal.write(
                    office,
                    reference,
                    "committee.itemProposed",
                    "Point soumis à l'examen de la « %s » : %s.".formatted(body.label(), question.label()),
                    Map.of("item", item, "body", body, "question", question));
            return item;
        });
    }

    /**
     * Takes back what a file asked, for instance because it ends without follow-up; does nothing when nothing is open. Members who are
     * convened already are told, and the item stays on their agenda as withdrawn.
     *
     * @throws fr.palier.office.Rejection {@code committee.itemBeingVoted} while the vote on it is open
     */
    @Transactional
    public void withdraw(String office, String reference, Question question, String reason) {
        items.open(office, reference, question).ifPresent(item -> {
            withdrawals.withdraw(office, reference, item, reason);
            journal.write(
                    office,
                    reference,
                    "committee.itemWithdrawn",
                    "Point retiré de l'examen de la commission : " + reason,
                    Map.of("item", item, "question", question));
        });
    }

    /**
     * Whether a person is convened to examine this file and has not withdrawn from it: from the convocation on, and after.
     *
     * @param account account of the person
     */
    @Transactional(readOnly = true)
    public boolean mayExamine(String office, String reference, String account) {
        return items.mayExamine(office, reference, account);
    }

    /** Conflicts of interest declared on the questions of a file, oldest first; each of these persons withdrew. No rights are checked. */
    @Transactional(readOnly = true)
    public List<DeclaredConflict> conflictsOn(String office, String reference) {
        return items.conflictsOn(office, reference);
    }
}
