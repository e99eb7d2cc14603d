package fr.palier.evaluation.review.process;

import fr.palier.engine.Processes;
import fr.palier.evaluation.review.application.ReviewFlow;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The only place that starts a review's procedure and moves it on from pages and the firms' links. */
@Component
class SupplierReviewProcess implements ReviewFlow {

    static final String KEY = "supplier-review";
    static final String SOMETHING_TO_RATE = "somethingToRate";

    /** End of the last day for the firm's observations. */
    static final String OBSERVE_UNTIL = "observeUntil";

    /** By name of {@code Outcome}. */
    static final String OUTCOME = "outcome";

    static final String ACTION_COUNT = "actionCount";

    private static final String FOLLOW = "userTask_followAction";

    private final Processes processes;
    private final TaskService tasks;

    SupplierReviewProcess(Processes processes, TaskService tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void start(Review review, String subject) {
        processes.start(
                KEY,
                review.reference(),
                review.office(),
                Processes.display(review.reference(), review.office(), subject, null));
    }

    @Override
    public void heard(Review review) {
        processes.correlate("review.supplierHeard", review.reference(), review.office(), Map.of());
    }

    @Override
    public void observeUntilMoved(Review review, LocalDate lastDay) {
        processes.moveTimers(KEY, review.reference(), OBSERVE_UNTIL, end(lastDay));
    }

    @Override
    public void actionMoved(Review review, int number, LocalDate day) {
        processes.asSystem(() -> {
            tasks
                    .createTaskQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(review.reference())
                    .taskDefinitionKey(FOLLOW)
                    .list()
                    .stream()
                    .filter(task -> number(task) == number)
                    .forEach(task -> {
                        task.setDueDate(lastMoment(day));
                        tasks.saveTask(task);
                    });
            return null;
        });
    }

    /** Number of the action that a task follows: the engine counts from zero. */
    private int number(Task task) {
        return (Integer) tasks.getVariable(task.getId(), "loopCounter") + 1;
    }

    /** Until when a task of that day is done. */
    static Date lastMoment(LocalDate day) {
        return Date.from(day.atTime(23, 59).atZone(Zone.PARIS).toInstant());
    }

    /** First moment after a day. */
    static Date end(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(Zone.PARIS).toInstant());
    }
}
