package fr.palier.procurement.need.web;

import fr.palier.office.CurrentPerson;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.Settlement;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.persistence.Computations;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.Settlements;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A need as it is read from outside. */
@Component
class NeedViews {

    private final Needs needs;
    private final Computations computations;
    private final Settlements settlements;
    private final CurrentPerson people;

    NeedViews(Needs needs, Computations computations, Settlements settlements, CurrentPerson people) {
        this.needs = needs;
        this.computations = computations;
        this.settlements = settlements;
        this.people = people;
    }

    NeedAnswer answer(String reference) {
        Need need = needs.get(people.office(), reference);
        StatedNeed stated = need.stated();
        Optional<Settlement> settlement = settlements.of(reference);
        return new NeedAnswer(
                reference,
                stated.subject(),
                stated.nature().name(),
                stated.amount().euros(),
                stated.family(),
                stated.operation(),
                stated.launchDate(),
                need.service(),
                need.statedAt(),
                need.status(),
                need.tender(),
                need.outcomeAmount() == null ? null : need.outcomeAmount().euros(),
                computations
                        .last(reference)
                        .map(kept -> SimulationAnswer.of(
                                kept.assessment(),
                                settlement.map(Settlement::formal).orElse(null),
                                List.of(),
                                List.of()))
                        .orElse(null),
                settlement.map(settled -> settled.choice().procedure().name()).orElse(null));
    }
}
