package fr.palier.evaluation.review.process;

import fr.palier.evaluation.review.application.FollowPlan;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Each action of a plan has a task of its own, due on the action's day: {@code ${improvementActions.due(task)}}. */
@Component("improvementActions")
public class ActionDays {

    private final FollowPlan following;

    ActionDays(FollowPlan following) {
        this.following = following;
    }

    public Date due(DelegateTask task) {
        return SupplierReviewProcess.lastMoment(
                following.dueOn(task.getExecution().getProcessBusinessKey(), number(task)));
    }

    /** Number of the action that this task follows: the engine counts from zero. */
    static int number(DelegateTask task) {
        return (Integer) task.getVariable("loopCounter") + 1;
    }
}
