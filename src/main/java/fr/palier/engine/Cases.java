package fr.palier.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What pages ask of running cases, under the reader's grants. */
@Component
public class Cases {

    /** More open tasks than any file has; the engine answers no query without a limit. */
    private static final int MOST = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Processes processes;

    Cases(TaskService tasks, RuntimeService runtime, Processes processes) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.processes = processes;
    }

    /** A task that waits on a file; assignee may be null. */
    public record Waiting(String id, String key, String name, String assignee, java.util.Date due) {}

    /** Business key of a task's case, if the reader may see the task. */
    public Optional<String> referenceOfTask(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getProcessInstanceId)
                .flatMap(instance -> processes.asSystem(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult())))
                .map(instance -> instance.getBusinessKey());
    }

    /** Tasks of a file that the reader may see. */
    public List<Waiting> tasksOf(String reference) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(task -> new Waiting(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getAssignee(),
                        task.getDueDate()))
                .toList();
    }
}
