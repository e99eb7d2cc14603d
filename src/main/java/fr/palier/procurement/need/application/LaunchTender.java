package fr.palier.procurement.need.application;

import fr.palier.office.Journal;
import fr.palier.procurement.Channel;
import fr.palier.procurement.need.PlannedLot;
import fr.palier.procurement.need.SettledNeed;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.Settlement;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.Settlements;
import fr.palier.procurement.tender.application.launch.OpenTender;
import java.util.List;
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
    private final OpenSmallLots smallLots;
    private final Journal journal;

    LaunchTender(
            Needs needs,
            Computations computations,
            Settlements settlements,
            OpenTender tenders,
            OpenSmallLots smallLots,
            Journal journal) {
        this.needs = needs;
        this.computations = computations;
        this.settlements = settlements;
        this.tenders = tenders;
        this.smallLots = smallLots;
        this.journal = journal;
    }

    /** Returns the reference of the consultation of the lots that stay; those taken out begin their own path. */
    @Transactional
    public String open(String office, String reference) {
        Need need = needs.lock(office, reference);
        Settlement settlement = settlements.of(reference).orElseThrow();
        Assessment assessment = computations.last(reference).orElseThrow().assessment();
        String tender = tenders.from(settled(need, settlement, assessment));
        needs.opened(need, tender);
        List<String> parts = smallLots.of(need);
        journal.write(
                office,
                reference,
                "procurement.tenderOpened",
                "Consultation " + tender + " ouverte."
                        + (parts.isEmpty() ? "" : " Petits lots à part : " + String.join(", ", parts) + "."),
                Map.of("tender", tender, "parts", parts));
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
                stated.valueOfLotsThatStay(),
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
                stated.lots().stream()
                        .filter(lot -> !lot.takenOut())
                        .map(lot -> new PlannedLot(lot.title(), stated.valueOf(lot)))
                        .toList(),
                choice.basis());
    }
}
