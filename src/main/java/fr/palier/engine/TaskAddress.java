package fr.palier.engine;

import fr.palier.office.Person;
import java.util.Optional;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Where Tasklist opens a task: in the list of the person in which it stands. */
@Component
public class TaskAddress {

    /** Name of the list of what a person has taken. */
    public static final String MINE = "Mes tâches";

    /** Name of the list of what waits for a person's groups. */
    public static final String MY_SERVICE = "Mon service";

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?";

    private final TaskService tasks;
    private final FilterService filters;

    TaskAddress(TaskService tasks, FilterService filters) {
        this.tasks = tasks;
        this.filters = filters;
    }

    /** Path of a task for the person who is signed in; without a list when they do not see the task. */
    public String of(String task) {
        Person person = SignedIn.person();
        Task seen = tasks.createTaskQuery().taskId(task).singleResult();
        Optional<String> list = Optional.ofNullable(seen)
                .flatMap(one -> list(person.id().equals(one.getAssignee()) ? MINE : MY_SERVICE));
        return TASKLIST + list.map(id -> "filter=" + id + "&").orElse("") + "task=" + task;
    }

    private Optional<String> list(String name) {
        return Optional.ofNullable(
                        filters.createTaskFilterQuery().filterName(name).singleResult())
                .map(Filter::getId);
    }
}
