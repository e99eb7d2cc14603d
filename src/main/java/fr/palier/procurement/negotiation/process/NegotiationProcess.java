package fr.palier.procurement.negotiation.process;

import fr.palier.engine.EngineReason;
import fr.palier.engine.Processes;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.application.NegotiationFlow;
import fr.palier.procurement.tender.domain.Tender;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Hands the body's answer and a round opened on our page to {@code negotiation}, a called process of {@code tender}; moves the timer of a round. */
@Component
class NegotiationProcess implements NegotiationFlow {

    private static final String KEY = "negotiation";
    private static final String ANSWERED = "negotiation.authorisationAnswered";
    private static final String ROUND_TIMER = "intermediateCatchEvent_roundDeadlineReached";

    private final Processes processes;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final CurrentPerson people;

    NegotiationProcess(
            Processes processes,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            CurrentPerson people) {
        this.tasks = tasks;
        this.people = people;
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

    /** As the form of the step would, in the person's name, who becomes its assignee. */
    @Override
    public void openRound(String reference, boolean last, OffsetDateTime deadline, String information) {
        ZonedDateTime until = deadline.atZoneSameInstant(Zone.PARIS);
        VariableMap form = Variables.createVariables();
        form.putValueTyped("kind", Variables.stringValue(last ? "FINAL" : "ROUND", true));
        form.putValueTyped(
                "deadlineDay", Variables.stringValue(until.toLocalDate().toString(), true));
        form.putValueTyped(
                "deadlineHour", Variables.stringValue(until.toLocalTime().toString(), true));
        form.putValueTyped("information", Variables.stringValue(information, true));
        String me = people.get().id();
        Task task = processes.asSystem(() -> tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("userTask_openRound")
                .tenantIdIn(people.office())
                .singleResult());
        EngineReason.NO_TASK.when(task == null);
        EngineReason.TAKEN.when(
                task.getAssignee() != null && !task.getAssignee().equals(me));
        processes.asSystem(() -> {
            tasks.setAssignee(task.getId(), me);
            tasks.complete(task.getId(), form);
            return null;
        });
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
