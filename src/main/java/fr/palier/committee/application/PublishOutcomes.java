package fr.palier.committee.application;

import fr.palier.committee.ItemDecided;
import fr.palier.committee.Outcome;
import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.persistence.Items;
import fr.palier.committee.persistence.SessionItems;
import fr.palier.office.Journal;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each file its answer, in the transaction that signs the minutes; what was adjourned waits again. */
@Component
public class PublishOutcomes {

    private final Desk desk;
    private final SessionItems agenda;
    private final Items items;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    PublishOutcomes(Desk desk, SessionItems agenda, Items items, ApplicationEventPublisher events, Journal journal) {
        this.desk = desk;
        this.agenda = agenda;
        this.items = items;
        this.events = events;
        this.journal = journal;
    }

    @Transactional
    public void publish(String office, String reference) {
        Session session = desk.session(office, reference).must(SessionStatus.SIGNED);
        for (SessionItem item :
                agenda.of(reference).stream().filter(SessionItem::stands).toList()) {
            if (item.outcome() == Outcome.ADJOURNED) {
                items.release(item.item());
            } else {
                items.decided(item.item());
            }
            journal.write(
                    office,
                    item.reference(),
                    "committee.itemDecided",
                    "%s de la commission (%s) : %s, %s. Procès-verbal de la séance %s."
                            .formatted(
                                    item.capacity().label(),
                                    item.question().label(),
                                    item.outcome().label().toLowerCase(Locale.FRANCE),
                                    item.cause().label(),
                                    reference),
                    Map.of("session", reference, "item", item.item(), "outcome", item.outcome()));
            events.publishEvent(new ItemDecided(
                    session.office(),
                    item.reference(),
                    item.item(),
                    item.question(),
                    item.outcome(),
                    item.capacity(),
                    reference,
                    item.reasons()));
        }
    }
}
