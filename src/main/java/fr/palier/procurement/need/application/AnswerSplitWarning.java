package fr.palier.procurement.need.application;

import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.persistence.Needs;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service says in writing why a purchase that looks cut is stated apart. The computed amount decides anyway. */
@Component
public class AnswerSplitWarning {

    private final Needs needs;
    private final CurrentPerson people;
    private final Journal journal;

    AnswerSplitWarning(Needs needs, CurrentPerson people, Journal journal) {
        this.needs = needs;
        this.people = people;
        this.journal = journal;
    }

    /** The need is kept as it is, with an explanation that stays in the file. */
    @Transactional
    public void maintain(String reference, String answer) {
        String explanation = Reasons.written(answer);
        Need need = needs.lock(people.office(), reference);
        Requesters.mustBeOf(need, people);
        needs.become(need, NeedStatus.TO_REVIEW);
        needs.answerSplit(reference, explanation);
        journal.write(
                need.office(),
                reference,
                "procurement.splitWarningAnswered",
                "Réponse à l'alerte de fractionnement : " + explanation,
                Map.of());
    }

    /** The need will be corrected, for instance to hold the whole purchase. */
    @Transactional
    public void correct(String reference) {
        Need need = needs.lock(people.office(), reference);
        Requesters.mustBeOf(need, people);
        needs.become(need, NeedStatus.RETURNED);
        journal.write(
                need.office(),
                reference,
                "procurement.splitWarningAnswered",
                "Alerte de fractionnement : le demandeur corrige le besoin.",
                Map.of());
    }
}
