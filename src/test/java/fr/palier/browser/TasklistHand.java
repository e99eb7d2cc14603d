package fr.palier.browser;

import fr.palier.testing.TaskHand;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Completes tasks in Tasklist, each person in a browser of their own. */
final class TasklistHand implements TaskHand, AutoCloseable {

    private final Map<String, Desk> desks = new HashMap<>();
    private final TaskService tasks;
    private final String address;

    TasklistHand(TaskService tasks, String address) {
        this.tasks = tasks;
        this.address = address;
    }

    Desk deskOf(String person) {
        return desks.computeIfAbsent(person, id -> Desk.of(id, address));
    }

    @Override
    public void complete(String person, String task, Map<String, ?> fields) {
        Task asked = tasks.createTaskQuery().taskId(task).initializeFormKeys().singleResult();
        Desk desk = deskOf(person);
        desk.submit(task, FormLabels.asRead(asked.getCamundaFormRef().getKey(), fields));
        desk.waitUntil(
                () -> tasks.createTaskQuery().taskId(task).count() == 0,
                () -> asked.getName() + " by " + person + " stays: " + desk.read());
    }

    @Override
    public void close() {
        desks.values().forEach(Desk::close);
    }
}
