package fr.palier.engine;

import fr.palier.office.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** What waits for a person: tasks taken by them, and tasks of their groups that nobody has taken. */
@Component
public class Inbox {

    private static final String CLOSED = "Dossier fermé pendant votre analyse des offres";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Processes processes;
    private final TenantFiles files;
    private final Clock clock;

    Inbox(TaskService tasks, RuntimeService runtime, Processes processes, TenantFiles files, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.processes = processes;
        this.files = files;
        this.clock = clock;
    }

    /**
     * A waiting task.
     *
     * @param due last day to do it, or null
     * @param mine taken by the person
     */
    public record Entry(
            String task, String name, String reference, String subject, LocalDate due, boolean mine, boolean late) {}

    /** Number of waiting tasks, and of those past their day. */
    public record Totals(long all, long late) {}

    /** The most pressing tasks, at most {@code limit}. */
    public List<Entry> of(Person person, int limit) {
        List<Task> waiting = query(person).orderByDueDate().asc().listPage(0, limit);
        Map<String, Map<String, Object>> shown =
                displayOf(waiting.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return waiting.stream()
                .map(task -> entry(task, person, shown.getOrDefault(task.getProcessInstanceId(), Map.of())))
                .toList();
    }

    public Totals totals(Person person) {
        return new Totals(
                query(person).count(), query(person).dueBefore(midnight()).count());
    }

    private TaskQuery query(Person person) {
        TaskQuery query = tasks.createTaskQuery().or().taskAssignee(person.id());
        if (!person.groups().isEmpty()) {
            query = query.taskCandidateGroupIn(List.copyOf(person.groups()));
        }
        return query.endOr();
    }

    private Entry entry(Task task, Person person, Map<String, Object> shown) {
        LocalDate due = task.getDueDate() == null
                ? null
                : task.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
        String reference = (String) shown.get(ProcessVariables.REFERENCE);
        return new Entry(
                task.getId(),
                task.getName(),
                reference,
                reference != null && files.isClosed(person, reference)
                        ? CLOSED
                        : (String) shown.get(ProcessVariables.SUBJECT),
                due,
                person.id().equals(task.getAssignee()),
                due != null && due.isBefore(LocalDate.now(clock)));
    }

    private Map<String, Map<String, Object>> displayOf(Set<String> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return processes.asSystem(() -> runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(ProcessVariables.REFERENCE, ProcessVariables.SUBJECT)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        VariableInstance::getProcessInstanceId,
                        Collectors.toMap(VariableInstance::getName, VariableInstance::getValue, (one, other) -> one))));
    }

    private java.util.Date midnight() {
        return java.util.Date.from(
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }
}
