package fr.palier.procurement.quality.process;

import fr.palier.engine.Submission;
import fr.palier.office.Zone;
import fr.palier.procurement.quality.application.HandleNonConformity;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code non-conformity}. */
@Configuration(proxyBeanMethods = false)
class NonConformityBindings {

    @Bean
    TaskListener analyseNonConformity(HandleNonConformity handle) {
        return task -> {
            Submission form = Submission.of(task);
            LocalDate due = form.date("due");
            handle.analyse(form.reference(), form.text("cause"), form.text("action"), form.text("owner"), due);
            task.setVariable(
                    "actionDue", Date.from(due.atTime(23, 59).atZone(Zone.PARIS).toInstant()));
        };
    }

    @Bean
    TaskListener verifyNonConformity(HandleNonConformity handle) {
        return task -> {
            Submission form = Submission.of(task);
            task.setVariable(
                    "actionEffective",
                    handle.verify(
                            form.reference(),
                            form.choice("outcome", Outcome.class) == Outcome.EFFECTIVE,
                            form.text("comment")));
        };
    }

    /** Choices of the form. */
    enum Outcome {
        EFFECTIVE,
        INEFFECTIVE
    }
}
