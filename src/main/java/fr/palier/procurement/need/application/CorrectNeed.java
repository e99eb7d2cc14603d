package fr.palier.procurement.need.application;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Offices;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedCorrection;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.domain.StatedNeed;
import fr.palier.procurement.need.persistence.Needs;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service corrects a need that came back; it is computed again. */
@Component
public class CorrectNeed {

    private final Needs needs;
    private final StateNeed state;
    private final Offices offices;
    private final CurrentPerson people;
    private final Journal journal;

    CorrectNeed(Needs needs, StateNeed state, Offices offices, CurrentPerson people, Journal journal) {
        this.needs = needs;
        this.state = state;
        this.offices = offices;
        this.people = people;
        this.journal = journal;
    }

    /** Lots of the need are kept while the amount stays, dropped otherwise. */
    @Transactional
    public Need correct(String reference, NeedCorrection correction) {
        Need need = needs.lock(people.office(), reference);
        Requesters.mustBeOf(need, people);
        StatedNeed before = need.stated();
        StatedNeed checked = state.checked(offices.get(need.office()), correction.of(before), true, reference);
        needs.become(need, NeedStatus.STATED);
        needs.correct(reference, checked);
        needs.answerSplit(reference, null);
        journal.write(
                need.office(),
                reference,
                "procurement.needCorrected",
                "Besoin corrigé : %s, %s HT (avant : %s)."
                        .formatted(checked.subject(), checked.amount(), before.amount()),
                Map.of(
                        "before", before.amount().euros(),
                        "after", checked.amount().euros(),
                        "launchDateBefore", before.launchDate().toString(),
                        "launchDateAfter", checked.launchDate().toString()));
        return needs.get(need.office(), reference);
    }
}
