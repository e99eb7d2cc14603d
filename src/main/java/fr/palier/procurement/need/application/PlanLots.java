package fr.palier.procurement.need.application;

import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Lot;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.persistence.Needs;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Splits a need into lots before its procedure is settled, and says which of them may leave the procedure of the whole. */
@Component
public class PlanLots {

    private static final Set<NeedStatus> OPEN =
            EnumSet.of(NeedStatus.SPLIT_WARNED, NeedStatus.TO_REVIEW, NeedStatus.RETURNED);

    private final Needs needs;
    private final SmallLots smallLots;
    private final Rules rules;
    private final CurrentPerson people;
    private final Journal journal;

    PlanLots(Needs needs, SmallLots smallLots, Rules rules, CurrentPerson people, Journal journal) {
        this.needs = needs;
        this.smallLots = smallLots;
        this.rules = rules;
        this.people = people;
        this.journal = journal;
    }

    /**
     * @param answers of the rule on small lots, for those taken out
     * @param open whether the reader may still change the lots
     */
    public record Plan(Need need, List<SmallLots.Answer> answers, boolean open) {}

    @Transactional(readOnly = true)
    public Plan of(String reference) {
        Need need = needs.get(people.office(), reference);
        return new Plan(
                need,
                smallLots.answers(Asking.withoutTrace(rules), need.stated()),
                need.part() == null && OPEN.contains(need.status()) && mayPlan(need, people.get()));
    }

    /** @throws fr.palier.office.Rejection when the sum of the lots is not the amount, or a lot has to stay with the whole */
    @Transactional
    public void plan(String reference, List<Lot> lots) {
        Need need = needs.lock(people.office(), reference);
        OfficeReason.NOT_ALLOWED.when(!mayPlan(need, people.get()));
        NeedReason.PART_HAS_NO_LOTS.when(
                need.part() != null, need.part() == null ? "" : need.part().whole());
        NeedReason.WRONG_STATUS.when(
                !OPEN.contains(need.status()), reference, need.status().label());
        smallLots.check(
                Asking.keptWith(rules, need.office(), reference), need.stated().withLots(lots));
        needs.replaceLots(reference, lots);
        journal.write(
                need.office(),
                reference,
                "procurement.lotsPlanned",
                lots.isEmpty() ? "Besoin sans lots." : "Besoin réparti en %d lot(s).".formatted(lots.size()),
                Map.of(
                        "lots",
                        lots.size(),
                        "takenOut",
                        lots.stream().filter(Lot::takenOut).count()));
    }

    private static boolean mayPlan(Need need, Person person) {
        return Requesters.isOf(need, person) || person.is(Role.BUYERS.group());
    }
}
