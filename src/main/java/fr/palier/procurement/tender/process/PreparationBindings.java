package fr.palier.procurement.tender.process;

import fr.palier.engine.Submission;
import fr.palier.office.Zone;
import fr.palier.procurement.tender.application.preparation.InsertionOpinions;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The insertion lane of {@code tender-preparation}. */
@Configuration(proxyBeanMethods = false)
class PreparationBindings {

    @Bean
    JavaDelegate settleInsertion(InsertionOpinions opinions) {
        return execution -> execution.setVariable(
                TenderVariables.OPINION_REQUIRED, opinions.settle(execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener askFacilitator(InsertionOpinions opinions) {
        return task -> {
            Submission form = Submission.of(task);
            InsertionOpinions.Delays delays = opinions.ask(
                    form.reference(),
                    form.text("facilitator"),
                    form.text("email"),
                    form.optionalText("question").orElse(null));
            task.setVariable(TenderVariables.OPINION_REMINDER, morning(delays.reminder()));
            // the last day belongs to the facilitator
            task.setVariable(TenderVariables.OPINION_DUE, morning(delays.due().plusDays(1)));
        };
    }

    @Bean
    JavaDelegate remindFacilitator(InsertionOpinions opinions) {
        return execution -> opinions.remind(execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener decideWithoutOpinion(InsertionOpinions opinions) {
        return task -> {
            Submission form = Submission.of(task);
            boolean again = form.choice("decision", OpinionDecision.class) == OpinionDecision.ASK_AGAIN;
            if (again) {
                opinions.askAgain(form.reference());
            } else {
                opinions.waive(form.reference(), form.optionalText("reason").orElse(null));
            }
            task.setVariable(TenderVariables.ASKED_AGAIN, again);
        };
    }

    private static Date morning(LocalDate day) {
        return Date.from(day.atStartOfDay(Zone.PARIS).toInstant());
    }

    /** Choices of the form. */
    enum OpinionDecision {
        ASK_AGAIN,
        GO_ON
    }
}
