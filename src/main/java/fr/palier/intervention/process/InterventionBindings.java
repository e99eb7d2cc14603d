package fr.palier.intervention.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import fr.palier.intervention.application.EndIntervention;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code intervention} to the use cases. */
@Configuration(proxyBeanMethods = false)
class InterventionBindings {

    private static final String WORK_ACCEPTED = "workAccepted";

    @Bean
    TaskListener interventionAcceptWork(EndIntervention ending) {
        return task -> {
            Submission form = Submission.of(task);
            boolean accepted = form.choice("outcome", WorkOutcome.class) == WorkOutcome.ACCEPTED;
            if (accepted) {
                ending.accept(
                        office(task),
                        form.reference(),
                        form.optionalText("note").orElse(null));
            } else {
                ending.refuse(
                        office(task),
                        form.reference(),
                        form.optionalText("reason").orElse(null));
            }
            task.getExecution().setVariable(WORK_ACCEPTED, accepted);
        };
    }

    private static String office(DelegateTask task) {
        return (String) task.getVariable(ProcessVariables.OFFICE);
    }

    /** Choices of the form. */
    enum WorkOutcome {
        ACCEPTED,
        TO_REDO
    }
}
