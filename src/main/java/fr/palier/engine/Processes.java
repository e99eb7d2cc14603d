package fr.palier.engine;

import java.math.BigDecimal;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * What the {@code <Name>Process} classes need of the engine. A use case has checked the person's right before, so these calls run
 * without the person's engine grants; tenant and reference are always named.
 */
@Component
public class Processes {

    private static final int SUBJECT_LENGTH = 120;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final IdentityService identity;

    Processes(RuntimeService runtime, ManagementService management, IdentityService identity) {
        this.runtime = runtime;
        this.management = management;
        this.identity = identity;
    }

    /** The four display variables. */
    public static VariableMap display(String reference, String office, String subject, BigDecimal amount) {
        String shown = subject.length() <= SUBJECT_LENGTH ? subject : subject.substring(0, SUBJECT_LENGTH - 1) + "…";
        return Variables.createVariables()
                .putValue(ProcessVariables.REFERENCE, reference)
                .putValue(ProcessVariables.OFFICE, office)
                .putValue(ProcessVariables.SUBJECT, shown)
                .putValue(ProcessVariables.AMOUNT, amount == null ? null : amount.doubleValue());
    }

    /** Starts a process whose business key is the reference. */
    public void start(String key, String reference, String office, Map<String, Object> variables) {
        asSystem(() -> runtime.createProcessInstanceByKey(key)
                .processDefinitionWithoutTenantId()
                .businessKey(reference)
                .setVariables(variables)
                .execute());
    }

    /** Whether a process of this key runs for the reference. */
    public boolean isRunning(String key, String reference) {
        return asSystem(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0);
    }

    /**
     * Hands a message to the one waiting case of this reference.
     *
     * @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when no case, or more than one, waits for it
     */
    public void correlate(String message, String reference, String office, Map<String, Object> variables) {
        asSystem(() -> {
            runtime.createMessageCorrelation(message)
                    .tenantId(office)
                    .processInstanceBusinessKey(reference)
                    .setVariables(variables)
                    .correlate();
            return null;
        });
    }

    /** Moves the timers of the one case of this reference to another moment, which the case keeps under a variable. */
    public void moveTimers(String key, String reference, String variable, Date moment) {
        asSystem(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(key)
                    .processInstanceBusinessKey(reference)
                    .singleResult();
            runtime.setVariable(instance.getId(), variable, moment);
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), moment));
            return null;
        });
    }

    /** Whether a case of this reference waits for the message. */
    public boolean waitsFor(String message, String reference) {
        return asSystem(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .anyMatch(instance -> runtime.createEventSubscriptionQuery()
                                .processInstanceId(instance.getId())
                                .eventType("message")
                                .eventName(message)
                                .count()
                        > 0));
    }

    /** Runs engine calls without the person's grants and gives them back afterwards. */
    public <T> T asSystem(Supplier<T> calls) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return calls.get();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
