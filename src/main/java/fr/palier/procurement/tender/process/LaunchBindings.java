package fr.palier.procurement.tender.process;

import fr.palier.engine.Submission;
import fr.palier.procurement.tender.application.launch.LaunchVisa;
import fr.palier.procurement.tender.application.preparation.Preparation;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code tender-launch} and {@code tender-preparation}: each task's form to its use case. */
@Configuration(proxyBeanMethods = false)
class LaunchBindings {

    @Bean
    TaskListener confirmLaunch(LaunchVisa launch) {
        return task -> {
            Submission form = Submission.of(task);
            boolean confirmed = form.choice("decision", LaunchDecision.class) == LaunchDecision.CONFIRM;
            if (confirmed) {
                String signatory = launch.confirm(
                        form.reference(),
                        form.optionalDate("wantedNotification").orElse(null));
                task.setVariable(TenderVariables.SIGNATORIES, signatory);
            } else {
                launch.abandon(form.reference(), form.optionalText("reason").orElse(null));
            }
            task.setVariable(TenderVariables.LAUNCH_CONFIRMED, confirmed);
            task.setVariable(TenderVariables.LAUNCHED, false);
        };
    }

    @Bean
    TaskListener giveFinanceVisa(LaunchVisa launch) {
        return task -> {
            Submission form = Submission.of(task);
            boolean granted = isGranted(form);
            launch.visaByFinance(
                    form.reference(), granted, form.optionalText("reason").orElse(null));
            task.setVariable(TenderVariables.VISA_GRANTED, granted);
        };
    }

    @Bean
    TaskListener signLaunch(LaunchVisa launch) {
        return task -> {
            Submission form = Submission.of(task);
            boolean granted = isGranted(form);
            launch.sign(form.reference(), granted, form.optionalText("reason").orElse(null));
            task.setVariable(TenderVariables.VISA_GRANTED, granted);
            task.setVariable(TenderVariables.LAUNCHED, granted);
        };
    }

    @Bean
    TaskListener submitDocuments(Preparation preparation) {
        return task -> preparation.submit(Submission.of(task).reference());
    }

    @Bean
    TaskListener reviewDocuments(Preparation preparation) {
        return task -> {
            Submission form = Submission.of(task);
            boolean granted = isGranted(form);
            preparation.review(
                    form.reference(), granted, form.optionalText("reason").orElse(null));
            task.setVariable(TenderVariables.DOCUMENTS_APPROVED, granted);
        };
    }

    private static boolean isGranted(Submission form) {
        return form.choice("decision", VisaDecision.class) == VisaDecision.GRANT;
    }

    /** Choices of the forms. */
    enum LaunchDecision {
        CONFIRM,
        ABANDON
    }

    /** Choices of the forms. */
    enum VisaDecision {
        GRANT,
        REFUSE
    }
}
