package fr.palier.procurement.need.application;

import fr.palier.engine.Role;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Person;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.persistence.Needs;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A need is withdrawn with a reason; it stays on file and no longer counts. */
@Component
public class WithdrawNeed {

    private final Needs needs;
    private final PurchaseRequests requests;
    private final CurrentPerson people;
    private final Journal journal;

    WithdrawNeed(Needs needs, PurchaseRequests requests, CurrentPerson people, Journal journal) {
        this.needs = needs;
        this.requests = requests;
        this.people = people;
        this.journal = journal;
    }

    /** From a task of the process, which then ends by itself. */
    @Transactional
    public Need withdraw(String reference, String reason) {
        String explanation = Reasons.written(reason);
        Person person = people.get();
        Need need = needs.lock(people.office(), reference);
        Requesters.mustBeOf(need, people, Role.BUYERS.group());
        NeedReason.WRONG_STATUS.when(
                !need.status().isWithdrawable(), reference, need.status().label());
        needs.withdraw(need, explanation);
        journal.write(
                need.office(), reference, "procurement.needWithdrawn", "Besoin retiré : " + explanation, Map.of());
        return need;
    }

    /** From a page or the API, at any time before the procedure is under way. */
    @Transactional
    public void withdrawOnDemand(String reference, String reason) {
        requests.withdrawn(withdraw(reference, reason));
    }
}
