package fr.palier.intervention.process;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.engine.Processes;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Status;
import fr.palier.intervention.application.InterventionFlow;
import fr.palier.intervention.application.WatchDelay;
import fr.palier.intervention.domain.Judgement;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The only place that starts an intervention's procedures and moves them on. */
@Component
class InterventionProcess implements InterventionFlow {

    static final String KEY = "intervention";
    static final String ABSENCE_KEY = "tenant-absence";
    static final String ABSENCE = "absence";
    static final String CONTEST_UNTIL = "contestUntil";
    private static final String WORK_DONE = "intervention.workDone";
    private static final String WORK_ACCEPTED = "workAccepted";
    private static final String WORK_OUTCOME = "workOutcome";

    private static final String PERFORMER_FOUND = "performerFound";
    private static final String OWN_TEAM = "ownTeam";
    private static final String OFFICER = "officer";
    private static final String REMIND_AT = "remindAt";
    private static final String DUE_AT = "dueAt";

    /** While the clock stands still; a suspended job could not be moved and resumed in one transaction. */
    private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private final Processes processes;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Contracts contracts;

    InterventionProcess(
            Processes processes, RuntimeService runtime, ManagementService management, Contracts contracts) {
        this.processes = processes;
        this.runtime = runtime;
        this.management = management;
        this.contracts = contracts;
    }

    @Override
    public void start(Intervention intervention, Optional<WatchDelay.Dates> dates) {
        processes.start(
                KEY,
                intervention.reference(),
                intervention.office(),
                display(intervention, route(intervention, dates)));
    }

    /** What routes an order: who carries it out, who looks after it, until when. */
    VariableMap route(Intervention intervention, Optional<WatchDelay.Dates> dates) {
        String officer = Optional.ofNullable(intervention.contract())
                .flatMap(contract -> contracts.find(intervention.office(), contract))
                .map(Contract::officer)
                .orElse(null);
        return dates(dates)
                .putValue(PERFORMER_FOUND, intervention.status() != Status.UNASSIGNED && !intervention.isEnded())
                .putValue(OWN_TEAM, intervention.performer() == Performer.OWN_TEAM)
                .putValue(OFFICER, officer);
    }

    static VariableMap dates(Optional<WatchDelay.Dates> dates) {
        return Variables.createVariables()
                .putValue(REMIND_AT, dates.map(one -> Date.from(one.remindAt())).orElse(NEVER))
                .putValue(DUE_AT, dates.map(one -> Date.from(one.dueAt())).orElse(NEVER));
    }

    /** Imported in its course: whoever is to come knows already, so nothing is sent. */
    @Override
    public void resume(Intervention intervention, Optional<WatchDelay.Dates> dates) {
        String where =
                switch (intervention.status()) {
                    case UNASSIGNED -> "userTask_choosePerformer";
                    case DONE -> "userTask_acceptWork";
                    default -> "subProcess_work";
                };
        processes.asSystem(() -> runtime.createProcessInstanceByKey(KEY)
                .processDefinitionWithoutTenantId()
                .businessKey(intervention.reference())
                .setVariables(display(intervention, route(intervention, dates)))
                .startBeforeActivity(where)
                .execute());
    }

    @Override
    public boolean waitsForWork(Intervention intervention) {
        return processes.asSystem(() -> runtime.createExecutionQuery()
                        .processInstanceBusinessKey(intervention.reference())
                        .messageEventSubscriptionName(WORK_DONE)
                        .count()
                > 0);
    }

    @Override
    public void workDone(Intervention intervention) {
        send(WORK_DONE, intervention, Map.of());
    }

    @Override
    public void declined(Intervention intervention) {
        send("intervention.declined", intervention, Map.of());
    }

    /** While its task is being completed nobody waits for this: the task's own way goes on. */
    @Override
    public void judged(Intervention intervention, Judgement judgement) {
        send("intervention.judged", intervention, judgement(judgement));
    }

    /** Which way the procedure goes on; orders that began under an earlier model only ask whether it was accepted. */
    static VariableMap judgement(Judgement judgement) {
        return Variables.createVariables()
                .putValue(WORK_OUTCOME, judgement.name())
                .putValue(WORK_ACCEPTED, judgement == Judgement.ACCEPTED);
    }

    @Override
    public void quoteSent(Intervention intervention) {
        send("intervention.quoteSent", intervention, Map.of());
    }

    @Override
    public void cancelled(Intervention intervention) {
        send("intervention.cancelled", intervention, Map.of());
    }

    private void send(String message, Intervention intervention, Map<String, Object> variables) {
        processes.correlate(message, intervention.reference(), intervention.office(), variables);
    }

    /** The timers of the delay move with the clock, and stand still while it does. */
    @Override
    public void clockMoved(Intervention intervention, Optional<WatchDelay.Dates> dates) {
        processes.asSystem(() -> {
            for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(intervention.reference())
                    .list()) {
                runtime.setVariables(instance.getId(), dates(dates));
                timer(
                        instance,
                        "boundaryEvent_delayNear",
                        dates.map(WatchDelay.Dates::remindAt).map(Date::from));
                timer(
                        instance,
                        "boundaryEvent_delayPassed",
                        dates.map(WatchDelay.Dates::dueAt).map(Date::from));
            }
            return null;
        });
    }

    private void timer(ProcessInstance instance, String event, Optional<Date> date) {
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(event)
                .list()) {
            management.setJobDuedate(job.getId(), date.orElse(NEVER));
        }
    }

    @Override
    public void absenceDeclared(Intervention intervention, InterventionEvent event) {
        processes.start(
                ABSENCE_KEY,
                intervention.reference(),
                intervention.office(),
                display(intervention, Variables.createVariables().putValue(ABSENCE, event.id())));
    }

    /** A file may have several absences that can be contested: the message names the one that is meant. */
    @Override
    public void absenceContested(Intervention intervention, long event) {
        processes.asSystem(() -> {
            runtime.createMessageCorrelation("intervention.absenceContested")
                    .tenantId(intervention.office())
                    .processInstanceBusinessKey(intervention.reference())
                    .processInstanceVariableEquals(ABSENCE, event)
                    .correlate();
            return null;
        });
    }

    @Override
    public boolean isRunning(Intervention intervention) {
        return processes.isRunning(KEY, intervention.reference());
    }

    private static VariableMap display(Intervention intervention, VariableMap others) {
        VariableMap all =
                Processes.display(intervention.reference(), intervention.office(), intervention.subject(), null);
        all.putAll(others);
        return all;
    }
}
