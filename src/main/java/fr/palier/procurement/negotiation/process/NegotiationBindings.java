package fr.palier.procurement.negotiation.process;

import fr.palier.engine.Submission;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.application.FollowUnsuccessful;
import fr.palier.procurement.negotiation.application.Mandating;
import fr.palier.procurement.negotiation.application.NegotiationStanding;
import fr.palier.procurement.negotiation.application.OpenAnswers;
import fr.palier.procurement.negotiation.application.ReportNegotiation;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code negotiation}, and what {@code tender} asks of it: whether one is ahead, and what may follow an unsuccessful consultation. */
@Configuration(proxyBeanMethods = false)
class NegotiationBindings {

    @Bean
    JavaDelegate enterNegotiation(NegotiationStanding standing) {
        return execution ->
                execution.setVariable(NegotiationVariables.AHEAD, standing.enter(execution.getProcessBusinessKey()));
    }

    @Bean
    JavaDelegate findAuthorisation(NegotiationStanding standing) {
        return execution -> execution.setVariable(
                NegotiationVariables.AUTHORISATION,
                standing.authorisation(execution.getProcessBusinessKey()).name());
    }

    @Bean
    TaskListener submitMandate(Mandating mandating) {
        return task -> mandating.submit(Submission.of(task).reference());
    }

    @Bean
    TaskListener signMandate(Mandating mandating) {
        return task -> {
            Submission form = Submission.of(task);
            boolean signed = form.choice("decision", MandateDecision.class) == MandateDecision.GRANT;
            mandating.sign(form.reference(), signed, form.optionalText("reason").orElse(null));
            task.setVariable(NegotiationVariables.MANDATE_SIGNED, signed);
        };
    }

    @Bean
    TaskListener openRound(ConductRounds conduct) {
        return task -> {
            Submission form = Submission.of(task);
            OffsetDateTime deadline = form.date("deadlineDay")
                    .atTime(LocalTime.parse(form.text("deadlineHour")))
                    .atZone(Zone.PARIS)
                    .toOffsetDateTime();
            conduct.open(
                    form.reference(),
                    form.choice("kind", RoundKind.class) == RoundKind.FINAL,
                    deadline,
                    form.text("information"));
            task.setVariable(NegotiationVariables.ROUND_DEADLINE, Date.from(deadline.toInstant()));
        };
    }

    @Bean
    JavaDelegate openNegotiationAnswers(OpenAnswers answers) {
        return execution -> answers.open(execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener closeRound(ConductRounds conduct) {
        return task -> task.setVariable(
                NegotiationVariables.FINAL_OFFERS,
                conduct.close(Submission.of(task).reference()));
    }

    @Bean
    TaskListener signNegotiationReport(ReportNegotiation report) {
        return task -> {
            Submission form = Submission.of(task);
            task.setVariable(NegotiationVariables.OFFERS_RECEIVED, report.sign(form.reference(), form.text("summary")));
        };
    }

    @Bean
    JavaDelegate findFollowUp(FollowUnsuccessful follow) {
        return execution -> execution.setVariable(
                NegotiationVariables.MAY_FOLLOW, follow.mayFollow(execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener decideFollowUp(FollowUnsuccessful follow) {
        return task -> {
            Submission form = Submission.of(task);
            boolean opened = follow.decide(
                            form.reference(),
                            form.choice("decision", FollowUnsuccessful.FollowUp.class),
                            form.isChecked("conditionsUnchanged"),
                            form.text("reason"))
                    .isPresent();
            // lots without offer and lots with mendable ones are followed each in their own way
            task.setVariable(NegotiationVariables.MAY_FOLLOW, opened && follow.mayFollow(form.reference()));
        };
    }

    /** Choices of the form. */
    enum MandateDecision {
        GRANT,
        REFUSE
    }

    /** Choices of the form. */
    enum RoundKind {
        ROUND,
        FINAL
    }
}
