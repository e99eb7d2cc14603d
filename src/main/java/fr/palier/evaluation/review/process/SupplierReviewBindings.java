package fr.palier.evaluation.review.process;

import static fr.palier.evaluation.review.process.SupplierReviewProcess.ACTION_COUNT;
import static fr.palier.evaluation.review.process.SupplierReviewProcess.OBSERVE_UNTIL;
import static fr.palier.evaluation.review.process.SupplierReviewProcess.OUTCOME;
import static fr.palier.evaluation.review.process.SupplierReviewProcess.SOMETHING_TO_RATE;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import fr.palier.evaluation.review.application.ComputeSheet;
import fr.palier.evaluation.review.application.DecideReview;
import fr.palier.evaluation.review.application.FollowPlan;
import fr.palier.evaluation.review.application.FreezeReview;
import fr.palier.evaluation.review.application.ObserveReview;
import fr.palier.evaluation.review.application.PlanImprovement;
import fr.palier.evaluation.review.application.TellResult;
import fr.palier.evaluation.review.application.TellSupplier;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.PlanResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code supplier-review} to the use cases. */
@Configuration(proxyBeanMethods = false)
class SupplierReviewBindings {

    @Bean
    JavaDelegate reviewCompute(ComputeSheet computing) {
        return execution -> execution.setVariable(
                SOMETHING_TO_RATE, computing.compute(office(execution), execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate reviewTellSupplier(TellSupplier telling) {
        return execution -> execution.setVariable(
                OBSERVE_UNTIL,
                SupplierReviewProcess.end(telling.tell(office(execution), execution.getProcessBusinessKey())));
    }

    @Bean
    JavaDelegate reviewCloseObservations(ObserveReview observing) {
        return execution -> observing.timeIsUp(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener reviewDecide(DecideReview deciding) {
        return task -> {
            Submission form = Submission.of(task);
            deciding.decide(form.reference(), form.text("reason"));
        };
    }

    @Bean
    JavaDelegate reviewFreeze(FreezeReview freezing) {
        return execution -> execution.setVariable(
                OUTCOME,
                freezing.freeze(office(execution), execution.getProcessBusinessKey())
                        .name());
    }

    @Bean
    JavaDelegate reviewTellResult(TellResult telling) {
        return execution -> telling.tell(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate reviewPraise(TellResult telling) {
        return execution -> telling.praise(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener reviewSetPlan(PlanImprovement planning) {
        return task -> task.getExecution()
                .setVariable(ACTION_COUNT, planning.set(Submission.of(task).reference()));
    }

    /** Names the action in the task list; the model keeps its plain label. */
    @Bean
    TaskListener reviewNameAction(FollowPlan following) {
        return task -> task.setName(task.getName() + " : "
                + following.inShort(task.getExecution().getProcessBusinessKey(), ActionDays.number(task)));
    }

    @Bean
    TaskListener reviewEndAction(FollowPlan following) {
        return task -> {
            Submission form = Submission.of(task);
            following.end(
                    form.reference(),
                    ActionDays.number(task),
                    form.choice("result", ImprovementAction.Result.class),
                    form.text("evidence"));
        };
    }

    @Bean
    TaskListener reviewClosePlan(FollowPlan following) {
        return task -> {
            Submission form = Submission.of(task);
            following.close(form.reference(), form.choice("result", PlanResult.class), form.text("words"));
        };
    }

    @Bean
    JavaDelegate reviewClose(TellResult telling) {
        return execution -> telling.close(office(execution), execution.getProcessBusinessKey());
    }

    private static String office(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.OFFICE);
    }
}
