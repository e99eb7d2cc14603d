package fr.palier.procurement.need.process;

import fr.palier.engine.Accounts;
import fr.palier.engine.Processes;
import fr.palier.engine.Role;
import fr.palier.procurement.need.application.PurchaseRequests;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.StatedNeed;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Starts and ends the process {@code purchase-request}. */
@Component
class PurchaseRequestProcess implements PurchaseRequests {

    static final String KEY = "purchase-request";
    static final String WITHDRAWN = "procurement.needWithdrawn";

    /** Group of the service that asked: its tasks wait for any colleague. */
    static final String SERVICE_GROUP = "serviceGroup";

    /** Groups that review: the direction stands in where a buyer is the one who asks. */
    static final String REVIEW_GROUPS = "reviewGroups";

    private final Processes processes;
    private final Accounts accounts;

    PurchaseRequestProcess(Processes processes, Accounts accounts) {
        this.processes = processes;
        this.accounts = accounts;
    }

    @Override
    public void start(Need need) {
        processes.start(
                KEY,
                need.reference(),
                need.office(),
                variables(need, accounts.groupsOf(need.requester()).contains(Role.BUYERS.group())));
    }

    @Override
    public void withdrawn(Need need) {
        processes.correlate(WITHDRAWN, need.reference(), need.office(), Variables.createVariables());
    }

    /** @param byBuyer whether the one who asks is a buyer */
    static VariableMap variables(Need need, boolean byBuyer) {
        StatedNeed stated = need.stated();
        return Processes.display(
                        need.reference(),
                        need.office(),
                        stated.subject(),
                        stated.ownValue().euros())
                .putValue(SERVICE_GROUP, "service-" + need.service())
                .putValue(
                        REVIEW_GROUPS,
                        byBuyer ? Role.BUYERS.group() + "," + Role.EXECUTIVE.group() : Role.BUYERS.group());
    }
}
