package fr.palier.procurement.tender.process;

import fr.palier.engine.Submission;
import fr.palier.procurement.tender.application.award.AwardNotices;
import fr.palier.procurement.tender.application.award.PresentationReport;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code reasons-request}, {@code award-notice} and {@code presentation-report}. */
@Configuration(proxyBeanMethods = false)
class AfterChoiceBindings {

    @Bean
    TaskListener answerReasons(ReasonsRequests requests) {
        return task -> requests.answer(Submission.of(task).reference(), request(task));
    }

    @Bean
    JavaDelegate reportLateAnswer(ReasonsRequests requests) {
        return execution -> requests.reportLate(execution.getProcessBusinessKey(), request(execution));
    }

    @Bean
    TaskListener publishAwardNotice(AwardNotices notices) {
        return task -> notices.close(Submission.of(task).reference(), lot(task));
    }

    @Bean
    JavaDelegate reportLateNotice(AwardNotices notices) {
        return execution -> notices.reportLate(execution.getProcessBusinessKey(), lot(execution));
    }

    @Bean
    TaskListener closePresentationReport(PresentationReport report) {
        return task -> report.close(Submission.of(task).reference());
    }

    private static long request(VariableScope scope) {
        return (Long) scope.getVariable(TenderVariables.REQUEST);
    }

    private static int lot(VariableScope scope) {
        return (Integer) scope.getVariable(TenderVariables.LOT);
    }
}
