package fr.palier.evaluation.penalty.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import fr.palier.evaluation.penalty.application.AnnouncePenalties;
import fr.palier.evaluation.penalty.application.DecidePenalty;
import fr.palier.evaluation.penalty.application.HearFirm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code penalty-statement} to the use cases. */
@Configuration(proxyBeanMethods = false)
class PenaltyStatementBindings {

    @Bean
    TaskListener penaltyCheck(AnnouncePenalties announcing) {
        return task -> task.getExecution()
                .setVariable(
                        PenaltyStatementProcess.SOMETHING_CLAIMED,
                        announcing.check(Submission.of(task).reference()));
    }

    @Bean
    JavaDelegate penaltyAnnounce(AnnouncePenalties announcing) {
        return execution -> execution.setVariable(
                PenaltyStatementProcess.OBSERVE_UNTIL,
                PenaltyStatementProcess.end(announcing.announce(office(execution), execution.getProcessBusinessKey())));
    }

    @Bean
    JavaDelegate penaltyCloseObservations(HearFirm hearing) {
        return execution -> hearing.timeIsUp(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener penaltyDecide(DecidePenalty deciding) {
        return task -> {
            Submission form = Submission.of(task);
            deciding.decide(form.reference(), form.text("words"));
        };
    }

    @Bean
    JavaDelegate penaltyState(DecidePenalty deciding) {
        return execution -> deciding.state(office(execution), execution.getProcessBusinessKey());
    }

    private static String office(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.OFFICE);
    }
}
