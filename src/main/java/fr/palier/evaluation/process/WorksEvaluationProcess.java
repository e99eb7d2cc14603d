package fr.palier.evaluation.process;

import fr.palier.engine.Processes;
import fr.palier.engine.Role;
import fr.palier.evaluation.application.EvaluationFlow;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.office.Zone;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The only place that starts an evaluation's procedure and moves it on: firms are rated on our own page. */
@Component
class WorksEvaluationProcess implements EvaluationFlow {

    static final String KEY = "works-evaluation";

    private static final String RATER = "rater";
    private static final String RATER_KNOWN = "raterKnown";
    private static final String RATER_GROUPS = "raterGroups";
    private static final String NAME_OFFICER = "userTask_nameOfficer";
    private static final String RATE = "userTask_rateFirm";
    private static final String CANCELLED = "works-evaluation.cancelled";

    private final Processes processes;
    private final TaskService tasks;
    private final RuntimeService runtime;

    WorksEvaluationProcess(Processes processes, TaskService tasks, RuntimeService runtime) {
        this.processes = processes;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public void start(Evaluation evaluation) {
        boolean contract = evaluation.contract() != null;
        processes.start(
                KEY,
                evaluation.reference(),
                evaluation.office(),
                Processes.display(evaluation.reference(), evaluation.office(), evaluation.subject(), null)
                        .putValue(RATER, evaluation.rater())
                        .putValue(RATER_KNOWN, contract || evaluation.rater() != null)
                        .putValue(RATER_GROUPS, (contract ? Role.BUYERS : Role.PROJECT_MANAGERS).group()));
    }

    /** The task goes to the officer, whoever had it. */
    @Override
    public void raterNamed(Evaluation evaluation) {
        processes.asSystem(() -> {
            for (Task task : open(evaluation, NAME_OFFICER)) {
                runtime.setVariable(task.getProcessInstanceId(), RATER, evaluation.rater());
                tasks.complete(task.getId());
            }
            for (Task task : open(evaluation, RATE)) {
                runtime.setVariable(task.getProcessInstanceId(), RATER, evaluation.rater());
                // nobody replaces the new officer by the old one's absence
                task.setOwner(null);
                task.setAssignee(evaluation.rater());
                task.setDueDate(Date.from(evaluation
                        .dueOn()
                        .atTime(LocalTime.of(23, 59))
                        .atZone(Zone.PARIS)
                        .toInstant()));
                tasks.saveTask(task);
            }
            return null;
        });
    }

    @Override
    public void frozen(Evaluation evaluation) {
        processes.asSystem(() -> {
            open(evaluation, RATE).forEach(task -> tasks.complete(task.getId()));
            return null;
        });
    }

    @Override
    public void cancelled(Evaluation evaluation) {
        processes.correlate(CANCELLED, evaluation.reference(), evaluation.office(), Map.of());
    }

    private List<Task> open(Evaluation evaluation, String key) {
        return tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(evaluation.reference())
                .taskDefinitionKey(key)
                .listPage(0, 1);
    }
}
