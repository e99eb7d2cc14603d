package fr.palier.committee.application;

import fr.palier.committee.domain.CommitteeReason;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.Items;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.office.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what a file asked: off an agenda that nobody is convened to, marked and told on one that members hold already. */
@Component
public class WithdrawItem {

    private final Desk desk;
    private final Items items;
    private final SessionItems agenda;
    private final SendConvocations mails;
    private final Journal journal;

    WithdrawItem(Desk desk, Items items, SessionItems agenda, SendConvocations mails, Journal journal) {
        this.desk = desk;
        this.items = items;
        this.agenda = agenda;
        this.mails = mails;
        this.journal = journal;
    }

    /**
     * A vote that is over stays in the minutes and changes nothing for the file.
     *
     * @throws fr.palier.office.Rejection {@code committee.itemBeingVoted}
     */
    @Transactional
    public void withdraw(String office, String reference, long item, String reason) {
        items.sessionOf(item).ifPresent(sitting -> {
            Session session = desk.session(office, sitting);
            agenda.of(sitting).stream()
                    .filter(line -> line.item() == item)
                    .forEach(line -> leave(session, line, reference, reason));
        });
        items.withdraw(item);
    }

    private void leave(Session session, SessionItem line, String reference, String reason) {
        switch (line.status()) {
            case OPEN -> throw CommitteeReason.ITEM_BEING_VOTED.rejection(session.reference(), reference);
            case PENDING -> {
                if (session.status() == SessionStatus.PREPARED) {
                    remove(session, line);
                } else {
                    agenda.withdraw(line, reason);
                    mails.tellWithdrawal(session, line, reason);
                }
                write(session, line, "Point %s retiré de l'ordre du jour : %s".formatted(line.numbered(), reason));
            }
            case CLOSED, WITHDRAWN ->
                write(
                        session,
                        line,
                        "Point %s déjà examiné ; son dossier a pris fin depuis : %s"
                                .formatted(line.numbered(), reason));
        }
    }

    private void remove(Session session, SessionItem line) {
        agenda.remove(session.reference(), line.id());
        List<Long> left =
                agenda.of(session.reference()).stream().map(SessionItem::id).toList();
        agenda.order(session.reference(), left);
    }

    private void write(Session session, SessionItem line, String sentence) {
        journal.write(
                session.office(),
                session.reference(),
                "committee.itemWithdrawn",
                sentence,
                Map.of("item", line.item(), "file", line.reference()));
    }
}
