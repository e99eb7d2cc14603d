package fr.palier.commitment.process;

import static fr.palier.commitment.process.GoodwillGestureProcess.APPROVAL_GROUPS;
import static fr.palier.commitment.process.GoodwillGestureProcess.APPROVED;
import static fr.palier.commitment.process.GoodwillGestureProcess.CONTEST_UNTIL;
import static fr.palier.commitment.process.GoodwillGestureProcess.GESTURE;
import static fr.palier.commitment.process.GoodwillGestureProcess.TO_CREDIT;

import fr.palier.commitment.application.AssessGesture;
import fr.palier.commitment.application.CreditGesture;
import fr.palier.commitment.application.DecideGesture;
import fr.palier.commitment.application.ReviewContest;
import fr.palier.commitment.application.TellTenant;
import fr.palier.commitment.domain.GestureKind;
import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code goodwill-gesture} to the use cases. */
@Configuration(proxyBeanMethods = false)
class GoodwillGestureBindings {

    @Bean
    JavaDelegate gestureAssess(AssessGesture assessing) {
        return execution -> {
            AssessGesture.Assessment found = assessing.assess(office(execution), execution.getProcessBusinessKey());
            execution.setVariable(GESTURE, found.gesture().name());
            execution.setVariable(APPROVAL_GROUPS, found.groups());
            execution.setVariable(TO_CREDIT, found.gesture() == GestureKind.AMOUNT);
            execution.setVariable(
                    ProcessVariables.AMOUNT, found.amount().euros().doubleValue());
        };
    }

    @Bean
    TaskListener gestureDecide(DecideGesture deciding) {
        return task -> {
            Submission form = Submission.of(task);
            boolean approved = form.choice("decision", Decision.class) == Decision.APPROVE;
            String reason = form.optionalText("reason").orElse(null);
            if (approved) {
                deciding.approve(form.reference(), reason);
            } else {
                deciding.refuse(form.reference(), reason);
            }
            task.getExecution().setVariable(APPROVED, approved);
        };
    }

    @Bean
    JavaDelegate gestureTellTenant(TellTenant telling) {
        return execution -> execution.setVariable(
                CONTEST_UNTIL,
                GoodwillGestureProcess.end(telling.tell(office(execution), execution.getProcessBusinessKey())));
    }

    @Bean
    TaskListener gestureReview(ReviewContest reviewing) {
        return task -> {
            Submission form = Submission.of(task);
            if (form.choice("outcome", Outcome.class) == Outcome.RAISE) {
                reviewing.raise(
                        form.reference(), form.optionalMoney("newAmount").orElse(null), form.text("reason"));
                task.getExecution().setVariable(TO_CREDIT, true);
                task.getExecution()
                        .setVariable(
                                ProcessVariables.AMOUNT,
                                form.money("newAmount").euros().doubleValue());
            } else {
                reviewing.uphold(
                        form.reference(), form.optionalMoney("newAmount").orElse(null), form.text("reason"));
            }
        };
    }

    @Bean
    JavaDelegate gestureAnswerContest(ReviewContest reviewing) {
        return execution -> reviewing.answer(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate gestureRecordCredit(CreditGesture crediting) {
        return execution -> crediting.credit(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate gestureCloseApology(CreditGesture crediting) {
        return execution -> crediting.close(office(execution), execution.getProcessBusinessKey());
    }

    private static String office(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.OFFICE);
    }

    /** Choices of the form. */
    enum Decision {
        APPROVE,
        REFUSE
    }

    /** Choices of the form. */
    enum Outcome {
        UPHOLD,
        RAISE
    }
}
