package fr.palier.procurement.need.application;

import fr.palier.office.Journal;
import fr.palier.procurement.Channel;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.Settlement;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.Settlements;
import fr.palier.procurement.tender.application.OpenTender;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a settled need over to a consultation. */
@Component
public class LaunchTender {

    private final Needs needs;
    private final Computations computations;
    private final Settlements settlements;
    private final OpenTender tenders;
    private final Journal journal;

    LaunchTender(Needs needs, Computations computations, Settlements settlements, OpenTender tenders, Journal journal) {
        this.needs = needs;
        this.computations = computations;
        this.settlements = settlements;
        this.tenders = tenders;
        this.journal = journal;
    }

    /** Returns the reference of the consultation. */
    @Transactional
    public String open(String office, String reference) {
        Need need = needs.lock(office, reference);
        Settlement settlement = settlements.of(reference).orElseThrow();
        Assessment assessment = computations.last(reference).orElseThrow().assessment();
        String tender = tenders.from(settled(need, settlement, assessment));
        needs.opened(need, tender);
        journal.write(
                office,
                reference,
                "procurement.tenderOpened",
                "Consultation " + tender + " ouverte.",
                Map.of("tender", tender));
        return tender;
    }

    private static SettledNeed settled(Need need, Settlement settlement, Assessment assessment) {
        StatedNeed stated = need.stated();
        Choice choice = settlement.choice();
        return new SettledNeed(
                need.reference(),
                need.office(),
                need.service(),
                need.requester(),
                stated.subject(),
                stated.nature().name(),
                stated.ownValue(),
                assessment.computed().total(),
                stated.family(),
                stated.operation(),
                stated.durationMonths(),
                stated.launchDate(),
                choice.procedure().name(),
                settlement.formal() == null ? null : settlement.formal().name(),
                choice.committee().name(),
                choice.days(),
                choice.channels().stream().map(Channel::name).toList(),
                choice.basis());
    }
}
