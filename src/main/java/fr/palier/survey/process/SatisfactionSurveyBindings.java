package fr.palier.survey.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import fr.palier.survey.application.FollowSurveyUp;
import fr.palier.survey.application.SendSurvey;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code satisfaction-survey} to the use cases. */
@Configuration(proxyBeanMethods = false)
class SatisfactionSurveyBindings {

    private static final String SENDING = "sending";
    private static final String REMIND_AT = "remindAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String REMINDER = "reminder";
    private static final String FOLLOW_UP = "followUp";

    @Bean
    JavaDelegate surveySend(SendSurvey surveys) {
        return execution -> {
            SendSurvey.Sent sent = surveys.send(office(execution), execution.getProcessBusinessKey());
            execution.setVariable(SENDING, sent.sending().name());
            execution.setVariable(
                    SatisfactionSurveyProcess.SEND_AT, Date.from(sent.sendAt().toInstant()));
            execution.setVariable(REMIND_AT, Date.from(sent.remindAt().toInstant()));
            execution.setVariable(EXPIRES_AT, Date.from(sent.expiresAt().toInstant()));
        };
    }

    @Bean
    JavaDelegate surveyRemind(SendSurvey surveys) {
        return execution -> {
            SendSurvey.Reminded reminded = surveys.remind(office(execution), execution.getProcessBusinessKey());
            execution.setVariable(REMINDER, reminded.reminder().name());
            execution.setVariable(SatisfactionSurveyProcess.TIED, reminded.tied());
        };
    }

    @Bean
    JavaDelegate surveyExpire(SendSurvey surveys) {
        return execution -> surveys.expire(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate surveyDecideFollowUp(FollowSurveyUp surveys) {
        return execution -> execution.setVariable(
                FOLLOW_UP,
                surveys.decide(office(execution), execution.getProcessBusinessKey())
                        .name());
    }

    @Bean
    JavaDelegate surveyReopenCases(FollowSurveyUp surveys) {
        return execution -> surveys.reopen(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener surveyCalledBack(FollowSurveyUp surveys) {
        return task -> {
            Submission form = Submission.of(task);
            surveys.calledBack(
                    form.reference(), form.choice("result", Result.class) == Result.REOPEN, form.text("reason"));
        };
    }

    private static String office(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.OFFICE);
    }

    /** Choices of the form. */
    enum Result {
        NOTHING,
        REOPEN
    }
}
