package fr.palier.complaint.process;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.application.ComplaintFlow;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.engine.Processes;
import fr.palier.engine.Role;
import fr.palier.housing.Homes;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The only place that starts a complaint's procedure and moves it on from our own pages, links, other modules and the API. */
@Component
class ComplaintProcess implements ComplaintFlow {

    static final String KEY = "complaint";
    static final String ALERT = "on-call-alert";

    /** Whether this is the life after a reopening. */
    static final String REOPENED = "reopened";

    private static final String WORK_ACCEPTED = "workAccepted";
    private static final int MOST_TASKS = 100;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Processes processes;
    private final Homes homes;

    ComplaintProcess(TaskService tasks, RuntimeService runtime, Processes processes, @Lazy Homes homes) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.processes = processes;
        this.homes = homes;
    }

    VariableMap variables(Complaint complaint, boolean reopened) {
        String place = complaint.isPlaced()
                ? ", "
                        + homes.residence(complaint.office(), complaint.residence())
                                .name()
                : "";
        return Processes.display(
                        complaint.reference(),
                        complaint.office(),
                        complaint.category().discreetLabel() + place,
                        null)
                .putValue(REOPENED, reopened);
    }

    @Override
    public void start(Complaint complaint) {
        processes.start(KEY, complaint.reference(), complaint.office(), variables(complaint, false));
    }

    @Override
    public void reopened(Complaint complaint) {
        processes.start(KEY, complaint.reference(), complaint.office(), variables(complaint, true));
    }

    /** The gate's desk has nothing to check: the page did. */
    @Override
    public void qualified(Complaint complaint) {
        Task task = open(complaint, "userTask_qualifyComplaint").orElseThrow(ComplaintReason.REFUSED_TASK::rejection);
        processes.asSystem(() -> {
            runtime.setVariable(
                    task.getProcessInstanceId(),
                    "subject",
                    variables(complaint, false).get("subject"));
            tasks.complete(task.getId());
            return null;
        });
    }

    @Override
    public void rerouted(Complaint complaint) {
        sendIfAwaited("complaint.rerouted", complaint, Map.of());
    }

    /** One task is enough for several messages: whoever reads one reads them all. */
    @Override
    public void tenantWrote(Complaint complaint) {
        if (open(complaint, "userTask_readTenantMessage").isEmpty()) {
            sendIfAwaited("complaint.tenantWrote", complaint, Map.of());
        }
    }

    @Override
    public void messageRead(Complaint complaint) {
        open(complaint, "userTask_readTenantMessage")
                .ifPresent(task -> processes.asSystem(() -> {
                    tasks.complete(task.getId());
                    return null;
                }));
    }

    @Override
    public void interventionEnded(Complaint complaint, boolean accepted) {
        sendIfAwaited("complaint.interventionEnded", complaint, Map.of(WORK_ACCEPTED, accepted));
    }

    @Override
    public void incidentEnded(Complaint complaint) {
        sendIfAwaited("complaint.incidentEnded", complaint, Map.of());
    }

    @Override
    public void onCallTaken(Complaint complaint) {
        sendIfAwaited("complaint.onCallTaken", complaint, Map.of());
    }

    @Override
    public void closed(Complaint complaint) {
        sendIfAwaited("complaint.closedOnDemand", complaint, Map.of());
    }

    /** An alert that runs already is not doubled by a second triage. */
    boolean isAlerting(String reference) {
        return processes.isRunning(ALERT, reference);
    }

    @Override
    public List<Waiting> waiting(String office) {
        return processes.asSystem(() -> {
            List<Task> open = tasks.createTaskQuery()
                    .processDefinitionKeyIn(KEY, ALERT)
                    .tenantIdIn(office)
                    .orderByDueDate()
                    .asc()
                    .listPage(0, MOST_TASKS);
            Map<String, String> references = open.isEmpty()
                    ? Map.of()
                    : runtime
                            .createProcessInstanceQuery()
                            .processInstanceIds(open.stream()
                                    .map(Task::getProcessInstanceId)
                                    .collect(Collectors.toSet()))
                            .listPage(0, MOST_TASKS)
                            .stream()
                            .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
            return open.stream()
                    .map(task -> waiting(task, references.get(task.getProcessInstanceId())))
                    .toList();
        });
    }

    private Waiting waiting(Task task, String reference) {
        String groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .map(ComplaintProcess::label)
                .sorted()
                .collect(Collectors.joining(", "));
        LocalDate due = task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(Zone.PARIS).toLocalDate();
        return new Waiting(reference, task.getName(), groups, task.getAssignee(), due);
    }

    private static String label(String group) {
        return java.util.Arrays.stream(Role.values())
                .filter(role -> role.group().equals(group))
                .findFirst()
                .map(Role::label)
                .orElse(group);
    }

    private void sendIfAwaited(String message, Complaint complaint, Map<String, Object> variables) {
        if (processes.waitsFor(message, complaint.reference())) {
            processes.correlate(message, complaint.reference(), complaint.office(), variables);
        }
    }

    private Optional<Task> open(Complaint complaint, String key) {
        return processes
                .asSystem(() -> tasks.createTaskQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(complaint.reference())
                        .taskDefinitionKey(key)
                        .listPage(0, 1))
                .stream()
                .findFirst();
    }
}
