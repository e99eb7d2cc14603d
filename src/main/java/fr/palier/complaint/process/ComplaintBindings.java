package fr.palier.complaint.process;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.Resolution;
import fr.palier.complaint.application.AcknowledgeComplaint;
import fr.palier.complaint.application.AlertOnCall;
import fr.palier.complaint.application.ConcludeProcedure;
import fr.palier.complaint.application.ExchangeMessages;
import fr.palier.complaint.application.OrderForComplaint;
import fr.palier.complaint.application.TakeFromForm;
import fr.palier.complaint.application.TransferComplaint;
import fr.palier.complaint.application.TriageComplaint;
import fr.palier.complaint.domain.Category;
import fr.palier.complaint.domain.Cause;
import fr.palier.complaint.domain.Channel;
import fr.palier.complaint.domain.Kind;
import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the models {@code complaint} and {@code on-call-alert} to the use cases. */
@Configuration(proxyBeanMethods = false)
class ComplaintBindings {

    private static final String PLACE_KNOWN = "placeKnown";
    private static final String FOLLOW_UP = "followUp";
    private static final String ON_CALL = "onCall";
    private static final String RESUMED = "resumed";
    private static final String ORDER_AGAIN = "orderAgain";
    private static final String TOLD = "told";
    private static final String ESCALATE_AT = "escalateAt";

    /** From Tasklist; one taken by the desk's page, the public page or the API has its reference already. */
    @Bean
    ExecutionListener complaintOpen(TakeFromForm taking, ComplaintProcess process) {
        return start -> {
            if (start.getProcessBusinessKey() == null) {
                Submission form = Submission.of(start);
                Complaint complaint = taking.take(
                        form.choice("kind", Kind.class),
                        form.choice("channel", Channel.class),
                        form.optionalText("lease").orElse(null),
                        form.optionalText("residence").orElse(null),
                        form.choice("category", Category.class),
                        form.choice("cause", Cause.class),
                        form.text("description"),
                        form.isChecked("danger"),
                        form.isChecked("fragile"),
                        form.optionalText("preferredTimes").orElse(null));
                start.setProcessBusinessKey(complaint.reference());
                start.setVariables(process.variables(complaint, false));
            }
        };
    }

    @Bean
    JavaDelegate complaintAcknowledge(AcknowledgeComplaint complaints) {
        return execution -> {
            AcknowledgeComplaint.Acknowledged done =
                    complaints.acknowledge(office(execution), execution.getProcessBusinessKey());
            execution.setVariable(PLACE_KNOWN, done.placeKnown());
            execution.setVariable(ON_CALL, done.onCall());
        };
    }

    @Bean
    JavaDelegate complaintTriage(TriageComplaint complaints, ComplaintProcess process) {
        return execution -> {
            TriageComplaint.Triage triage = complaints.decide(office(execution), execution.getProcessBusinessKey());
            execution.setVariable(FOLLOW_UP, triage.followUp().name());
            execution.setVariable(ON_CALL, triage.onCall() && !process.isAlerting(execution.getProcessBusinessKey()));
        };
    }

    @Bean
    JavaDelegate complaintOrder(OrderForComplaint orders) {
        return execution -> orders.order(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate complaintConcludeAfterWork(ConcludeProcedure procedure) {
        return execution -> procedure.afterWork(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate complaintConcludeWithIncident(ConcludeProcedure procedure) {
        return execution -> procedure.withIncident(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener complaintReviewReopening(ConcludeProcedure procedure) {
        return task -> {
            boolean resumed = Submission.of(task).choice("decision", Review.class) == Review.RESUME;
            if (!resumed) {
                answer(task, procedure);
            }
            task.getExecution().setVariable(RESUMED, resumed);
        };
    }

    @Bean
    TaskListener complaintDecideNextStep(ConcludeProcedure procedure) {
        return task -> {
            boolean again = Submission.of(task).choice("decision", NextStep.class) == NextStep.ORDER_AGAIN;
            if (!again) {
                answer(task, procedure);
            }
            task.getExecution().setVariable(ORDER_AGAIN, again);
        };
    }

    @Bean
    TaskListener complaintTransfer(TransferComplaint transfers) {
        return task -> {
            Submission form = Submission.of(task);
            transfers.transfer(
                    office(task.getExecution()),
                    form.reference(),
                    new TransferComplaint.Recipient(
                            form.text("recipientName"),
                            form.optionalText("recipientEmail").orElse(null),
                            form.optionalText("recipientAddress").orElse(null)),
                    form.text("text"));
        };
    }

    @Bean
    TaskListener complaintFollowTransfer(ConcludeProcedure procedure) {
        return task -> answer(task, procedure);
    }

    @Bean
    TaskListener complaintAnswer(ConcludeProcedure procedure) {
        return task -> {
            if (Submission.of(task).isChecked("useProposed")) {
                procedure.explain(
                        office(task.getExecution()),
                        task.getExecution().getProcessBusinessKey(),
                        Submission.of(task).choice("resolution", Resolution.class));
            } else {
                answer(task, procedure);
            }
        };
    }

    @Bean
    TaskListener complaintMediate(ConcludeProcedure procedure) {
        return task -> answer(task, procedure);
    }

    @Bean
    TaskListener complaintSupport(ConcludeProcedure procedure) {
        return task -> answer(task, procedure);
    }

    /** A message answered on the page of exchanges completes the task without a form. */
    @Bean
    TaskListener complaintReadMessage(ExchangeMessages messages) {
        return task -> {
            Submission form = Submission.of(task);
            messages.answerInTask(
                    office(task.getExecution()),
                    form.reference(),
                    form.optionalText("answer").orElse(null),
                    form.isChecked("awaits"));
        };
    }

    @Bean
    JavaDelegate complaintTellNext(AlertOnCall alerts) {
        return execution -> {
            Optional<Instant> until = alerts.tellNext(office(execution), execution.getProcessBusinessKey());
            execution.setVariable(TOLD, until.isPresent());
            execution.setVariable(ESCALATE_AT, until.map(Date::from).orElse(null));
        };
    }

    @Bean
    TaskListener complaintCallOnCall(AlertOnCall alerts) {
        return task -> alerts.takenByPhone(
                office(task.getExecution()),
                task.getExecution().getProcessBusinessKey(),
                Submission.of(task).text("takenBy"));
    }

    private static void answer(DelegateTask task, ConcludeProcedure procedure) {
        Submission form = Submission.of(task);
        procedure.answer(
                office(task.getExecution()),
                form.reference(),
                form.text("answer"),
                form.choice("resolution", Resolution.class));
    }

    private static String office(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.OFFICE);
    }

    /** Choices of the forms. */
    enum Review {
        RESUME,
        ANSWER
    }

    enum NextStep {
        ORDER_AGAIN,
        ANSWER
    }
}
