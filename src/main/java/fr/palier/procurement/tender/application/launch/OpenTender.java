package fr.palier.procurement.tender.application.launch;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.References;
import fr.palier.office.Zone;
import fr.palier.procurement.Channel;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.PublicityItems;
import fr.palier.procurement.tender.persistence.Tenders;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the consultation of a need. */
@Component
public class OpenTender {

    private static final int TITLE = 200;

    private final References references;
    private final Tenders tenders;
    private final Lots lots;
    private final PublicityItems publicity;
    private final TenderFlow flow;
    private final Journal journal;
    private final CurrentPerson people;
    private final Clock clock;

    OpenTender(
            References references,
            Tenders tenders,
            Lots lots,
            PublicityItems publicity,
            TenderFlow flow,
            Journal journal,
            CurrentPerson people,
            Clock clock) {
        this.references = references;
        this.tenders = tenders;
        this.lots = lots;
        this.publicity = publicity;
        this.flow = flow;
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Returns the reference of the new consultation, {@code M-…}; it begins with the lots planned with the need
     * or one lot, the channels of the need's procedure and
     * the launch visa.
     *
     * @throws fr.palier.office.Rejection {@code tender.alreadyOpen} when one runs for this need
     */
    @Transactional
    public String from(SettledNeed need) {
        TenderReason.ALREADY_OPEN.when(tenders.openFor(need.reference()).isPresent(), need.reference());
        String reference = references.next(References.Letter.M, need.office());
        tenders.add(reference, need, TenderStatus.LAUNCH_VISA, OffsetDateTime.now(clock.withZone(Zone.PARIS)));
        String title = need.subject().length() <= TITLE
                ? need.subject()
                : need.subject().substring(0, TITLE - 1) + "…";
        if (need.lots().isEmpty()) {
            lots.add(reference, title, need.amount());
        }
        need.lots().forEach(lot -> lots.add(reference, lot.title(), lot.estimate()));
        need.channels().stream()
                .map(Channel::valueOf)
                .forEach(channel -> publicity.add(reference, channel, channel.label(), true));
        journal.write(
                need.office(),
                reference,
                "tender.opened",
                "Consultation ouverte pour le besoin %s : %s.".formatted(need.reference(), need.subject()),
                Map.of(
                        "need",
                        need.reference(),
                        "procedure",
                        need.procedure(),
                        "person",
                        people.get().id()));
        flow.start(tenders.get(need.office(), reference));
        return reference;
    }
}
