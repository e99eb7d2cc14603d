package fr.palier.procurement.tender.process;

import fr.palier.engine.Submission;
import fr.palier.procurement.tender.application.award.Award;
import fr.palier.procurement.tender.application.award.Conclusion;
import fr.palier.procurement.tender.application.award.Feedback;
import fr.palier.procurement.tender.application.award.Withdrawal;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code tender-decision} and the end of {@code tender}. */
@Configuration(proxyBeanMethods = false)
class AwardBindings {

    @Bean
    JavaDelegate referToCommittee(Award award) {
        return execution -> {
            execution.setVariable(TenderVariables.COMMITTEE_ASKED, award.refer(execution.getProcessBusinessKey()));
            // until the executive decides, the only way out of this phase is back to the analysis
            execution.setVariable(TenderVariables.SENT_BACK, true);
        };
    }

    @Bean
    JavaDelegate settleAwardSignatory(Award award) {
        return execution ->
                execution.setVariable(TenderVariables.SIGNATORIES, award.signatory(execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener decideAward(Award award) {
        return task -> {
            Submission form = Submission.of(task);
            boolean back = form.choice("decision", AwardDecision.class) == AwardDecision.SEND_BACK;
            String reason = form.optionalText("reason").orElse(null);
            if (back) {
                award.sendBack(form.reference(), reason);
            } else {
                award.followProposal(form.reference(), reason);
            }
            task.setVariable(TenderVariables.SENT_BACK, back);
        };
    }

    @Bean
    JavaDelegate finishTender(Conclusion conclusion) {
        return execution ->
                execution.setVariable(TenderVariables.NOTIFIED, conclusion.finish(execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener giveFeedback(Feedback feedback) {
        return task -> {
            Submission form = Submission.of(task);
            feedback.give(
                    form.reference(),
                    Integer.parseInt(form.text("score")),
                    form.isChecked("fitsNeed"),
                    form.optionalText("comment").orElse(null));
        };
    }

    @Bean
    JavaDelegate tellWithdrawal(Withdrawal withdrawal) {
        return execution -> withdrawal.tellFirms(execution.getProcessBusinessKey());
    }

    /** Choices of the form. */
    enum AwardDecision {
        FOLLOW_PROPOSAL,
        SEND_BACK
    }
}
