package fr.palier.procurement.tender.process;

import fr.palier.engine.Processes;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.domain.Tender;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Starts {@code tender}, hands messages to its phases, moves its timer, says where it stands. */
@Component
class TenderProcess implements TenderFlow {

    static final String KEY = "tender";
    static final String ANSWERS_RECEIVED = "tender.answersReceived";
    static final String OPINION_GIVEN = "tender.opinionGiven";
    static final String COMMITTEE_ANSWERED = "tender.committeeAnswered";
    static final String LETTERS_SENT = "tender.lettersSent";
    static final String NOTIFICATION_SENT = "tender.notificationSent";
    static final String WITHDRAWN = "tender.withdrawn";

    private static final String OFFERS = "tender-offers";
    private static final String DEADLINE_TIMER = "intermediateCatchEvent_deadlineReached";

    private final Processes processes;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;

    TenderProcess(
            Processes processes, RuntimeService runtime, ManagementService management, RepositoryService repository) {
        this.processes = processes;
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
    }

    @Override
    public void start(Tender tender) {
        start(tender, false, false);
    }

    @Override
    public void startNegotiated(Tender tender, boolean offersReceived) {
        start(tender, true, offersReceived);
    }

    private void start(Tender tender, boolean linked, boolean offersReceived) {
        Map<String, Object> variables = Processes.display(
                tender.reference(),
                tender.office(),
                tender.subject(),
                tender.estimate().euros());
        variables.put(TenderVariables.REQUESTER_GROUP, "service-" + tender.service());
        variables.put(TenderVariables.LINKED, linked);
        variables.put(TenderVariables.OFFERS_RECEIVED, offersReceived);
        processes.start(KEY, tender.reference(), tender.office(), variables);
    }

    @Override
    public void moveDeadline(Tender tender, OffsetDateTime deadline) {
        processes.asSystem(() -> {
            ProcessInstance phase = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(OFFERS)
                    .processInstanceBusinessKey(tender.reference())
                    .singleResult();
            Job timer = management
                    .createJobQuery()
                    .processInstanceId(phase.getId())
                    .activityId(DEADLINE_TIMER)
                    .timers()
                    .singleResult();
            Date due = Date.from(deadline.toInstant());
            management.setJobDuedate(timer.getId(), due);
            runtime.setVariable(phase.getId(), TenderVariables.DEADLINE, due);
            return null;
        });
    }

    @Override
    public void answersReceived(Tender tender) {
        // the buyers may still have the task at hand: then nothing waits
        if (processes.waitsFor(ANSWERS_RECEIVED, tender.reference())) {
            processes.correlate(ANSWERS_RECEIVED, tender.reference(), tender.office(), Map.of());
        }
    }

    @Override
    public void opinionGiven(Tender tender) {
        processes.correlate(OPINION_GIVEN, tender.reference(), tender.office(), Map.of());
    }

    @Override
    public void committeeAnswered(Tender tender, String outcome) {
        processes.correlate(
                COMMITTEE_ANSWERED,
                tender.reference(),
                tender.office(),
                Map.of(TenderVariables.COMMITTEE_OUTCOME, outcome));
    }

    @Override
    public void lettersSent(Tender tender, int lot) {
        boolean waits = processes.asSystem(() -> runtime.createExecutionQuery()
                        .messageEventSubscriptionName(LETTERS_SENT)
                        .processInstanceBusinessKey(tender.reference())
                        .processVariableValueEquals(TenderVariables.LOT, lot)
                        .count()
                > 0);
        // a letter that concerns several lots may leave while another lot has letters to read again
        if (!waits) {
            return;
        }
        correlate(LETTERS_SENT, tender, lot);
    }

    @Override
    public void notificationSent(Tender tender, int lot) {
        correlate(NOTIFICATION_SENT, tender, lot);
    }

    @Override
    public void withdraw(Tender tender) {
        processes.correlate(WITHDRAWN, tender.reference(), tender.office(), Map.of());
    }

    /** Several lots wait for the same message under the same reference. */
    private void correlate(String message, Tender tender, int lot) {
        processes.asSystem(() -> {
            runtime.createMessageCorrelation(message)
                    .tenantId(tender.office())
                    .processInstanceBusinessKey(tender.reference())
                    .processInstanceVariableEquals(TenderVariables.LOT, lot)
                    .correlate();
            return null;
        });
    }

    @Override
    public List<Standing> standing(String reference) {
        return processes.asSystem(
                () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                        .filter(instance -> instance.getProcessDefinitionId().startsWith(KEY))
                        .sorted(Comparator.comparing(
                                instance -> instance.getRootProcessInstanceId().equals(instance.getId()) ? 0 : 1))
                        .map(this::standing)
                        .toList());
    }

    private Standing standing(ProcessInstance instance) {
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        List<String> nodes = runtime.createExecutionQuery().processInstanceId(instance.getId()).active().list().stream()
                .map(Execution::getId)
                .flatMap(execution -> runtime.getActiveActivityIds(execution).stream())
                .map(node -> node.replace("#multiInstanceBody", ""))
                .distinct()
                .sorted()
                .toList();
        return new Standing(definition.getKey(), definition.getName(), nodes, xml(definition.getId()));
    }

    private String xml(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
