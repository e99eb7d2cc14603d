package fr.palier.procurement.negotiation.process;

import fr.palier.engine.Processes;
import fr.palier.procurement.negotiation.application.NegotiationFlow;
import fr.palier.procurement.tender.domain.Tender;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Hands the body's answer to {@code negotiation}, a called process of {@code tender}, and moves the timer of a round. */
@Component
class NegotiationProcess implements NegotiationFlow {

    private static final String KEY = "negotiation";
    private static final String ANSWERED = "negotiation.authorisationAnswered";
    private static final String ROUND_TIMER = "intermediateCatchEvent_roundDeadlineReached";

    private final Processes processes;
    private final RuntimeService runtime;
    private final ManagementService management;

    NegotiationProcess(Processes processes, RuntimeService runtime, ManagementService management) {
        this.processes = processes;
        this.runtime = runtime;
        this.management = management;
    }

    @Override
    public void answered(Tender tender, boolean authorised) {
        if (processes.waitsFor(ANSWERED, tender.reference())) {
            processes.correlate(ANSWERED, tender.reference(), tender.office(), Map.of());
        }
    }

    @Override
    public void moveRound(Tender tender, OffsetDateTime deadline) {
        processes.asSystem(() -> {
            ProcessInstance phase = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(tender.reference())
                    .singleResult();
            Job timer = management
                    .createJobQuery()
                    .processInstanceId(phase.getId())
                    .activityId(ROUND_TIMER)
                    .timers()
                    .singleResult();
            Date due = Date.from(deadline.toInstant());
            management.setJobDuedate(timer.getId(), due);
            runtime.setVariable(phase.getId(), NegotiationVariables.ROUND_DEADLINE, due);
            return null;
        });
    }
}
