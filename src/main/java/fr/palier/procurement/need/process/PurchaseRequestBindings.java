package fr.palier.procurement.need.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Role;
import fr.palier.engine.Submission;
import fr.palier.office.CurrentPerson;
import fr.palier.procurement.need.application.AnswerSplitWarning;
import fr.palier.procurement.need.application.BuyDirectly;
import fr.palier.procurement.need.application.ComputeNeed;
import fr.palier.procurement.need.application.CorrectNeed;
import fr.palier.procurement.need.application.LaunchTender;
import fr.palier.procurement.need.application.ReviewNeed;
import fr.palier.procurement.need.application.StateNeed;
import fr.palier.procurement.need.application.WithdrawNeed;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.ReviewRoute;
import fr.palier.procurement.need.process.NeedForms.PurchaseOutcome;
import fr.palier.procurement.need.process.NeedForms.SplitAnswer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the elements of {@code purchase-request} to their use cases. */
@Configuration(proxyBeanMethods = false)
class PurchaseRequestBindings {

    /** A start from Tasklist makes the need here; one by the API brings it along. */
    @Bean
    ExecutionListener openNeedStep(StateNeed state, CurrentPerson people) {
        return start -> {
            if (start.getProcessBusinessKey() == null) {
                Submission form = Submission.of(start);
                Need need = state.open(NeedForms.stated(form), form.isChecked("distinct"));
                start.setProcessBusinessKey(need.reference());
                start.setVariables(
                        PurchaseRequestProcess.variables(need, people.get().is(Role.BUYERS.group())));
            }
        };
    }

    @Bean
    JavaDelegate computeNeedStep(ComputeNeed compute) {
        return step -> step.setVariable("splitWarning", compute.afterStatement(office(step), reference(step)));
    }

    @Bean
    TaskListener answerSplitWarningStep(AnswerSplitWarning answers, WithdrawNeed withdrawals) {
        return task -> {
            Submission form = Submission.of(task);
            SplitAnswer answer = form.choice("outcome", SplitAnswer.class);
            switch (answer) {
                case MAINTAINED ->
                    answers.maintain(
                            form.reference(), form.optionalText("answer").orElse(""));
                case CORRECTED -> answers.correct(form.reference());
                case WITHDRAWN ->
                    withdrawals.withdraw(
                            form.reference(), form.optionalText("answer").orElse(""));
            }
            task.setVariable("splitAnswer", answer.name());
        };
    }

    @Bean
    TaskListener reviewNeedStep(ReviewNeed reviews) {
        return task -> {
            Submission form = Submission.of(task);
            ReviewRoute route = "RETURN".equals(form.text("outcome"))
                    ? reviews.giveBack(
                            form.reference(), form.optionalText("returnReason").orElse(""))
                    : reviews.settle(form.reference(), NeedForms.review(form));
            task.setVariable("reviewRoute", route.name());
        };
    }

    @Bean
    TaskListener completeNeedStep(CorrectNeed corrections, WithdrawNeed withdrawals) {
        return task -> {
            Submission form = Submission.of(task);
            boolean corrected = "CORRECTED".equals(form.text("outcome"));
            if (corrected) {
                Need need = corrections.correct(form.reference(), NeedForms.correction(form));
                task.setVariable(ProcessVariables.SUBJECT, need.stated().subject());
                task.setVariable(
                        ProcessVariables.AMOUNT,
                        need.stated().ownValue().euros().doubleValue());
            } else {
                withdrawals.withdraw(
                        form.reference(), form.optionalText("withdrawalReason").orElse(""));
            }
            task.setVariable("needCorrected", corrected);
        };
    }

    @Bean
    TaskListener recordDirectPurchaseStep(BuyDirectly purchases, WithdrawNeed withdrawals) {
        return task -> {
            Submission form = Submission.of(task);
            PurchaseOutcome outcome =
                    switch (form.text("outcome")) {
                        case "SENT_BACK" -> {
                            purchases.sendBack(
                                    form.reference(),
                                    form.optionalText("otherReason").orElse(""));
                            yield PurchaseOutcome.SENT_BACK;
                        }
                        case "WITHDRAWN" -> {
                            withdrawals.withdraw(
                                    form.reference(),
                                    form.optionalText("otherReason").orElse(""));
                            yield PurchaseOutcome.WITHDRAWN;
                        }
                        default -> {
                            BuyDirectly.Signature signature =
                                    purchases.record(form.reference(), NeedForms.directPurchase(form));
                            task.setVariable("signatory", signature.signatory());
                            yield signature.done() ? PurchaseOutcome.SIGNED : PurchaseOutcome.TO_SIGN;
                        }
                    };
            task.setVariable("purchaseOutcome", outcome.name());
        };
    }

    @Bean
    TaskListener signDirectPurchaseStep(BuyDirectly purchases) {
        return task -> {
            Submission form = Submission.of(task);
            boolean accepted = "ACCEPTED".equals(form.text("outcome"));
            purchases.sign(
                    form.reference(),
                    accepted,
                    form.optionalText("refusalReason").orElse(""));
            task.setVariable("purchaseSigned", accepted);
        };
    }

    @Bean
    JavaDelegate openTenderStep(LaunchTender launches) {
        return step -> launches.open(office(step), reference(step));
    }

    private static String office(DelegateExecution step) {
        return step.getTenantId();
    }

    private static String reference(DelegateExecution step) {
        return step.getProcessBusinessKey();
    }
}
