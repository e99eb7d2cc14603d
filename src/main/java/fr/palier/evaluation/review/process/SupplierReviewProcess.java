package fr.palier.evaluation.review.process;

import fr.palier.engine.Processes;
import fr.palier.evaluation.review.application.ReviewFlow;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    private final Processes processes;
    private final RuntimeService runtime;
    private final ManagementService management;

    SupplierReviewProcess(Processes processes, RuntimeService runtime, ManagementService management) {
        this.processes = processes;
        this.runtime = runtime;
        this.management = management;
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
        processes.asSystem(() -> {
            ProcessInstance instance = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(review.reference())
                    .singleResult();
            runtime.setVariable(instance.getId(), OBSERVE_UNTIL, end(lastDay));
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), end(lastDay)));
            return null;
        });
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
