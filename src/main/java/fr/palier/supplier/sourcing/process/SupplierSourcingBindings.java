package fr.palier.supplier.sourcing.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import fr.palier.supplier.sourcing.application.ConcludeSourcing;
import fr.palier.supplier.sourcing.application.OpenSourcing;
import fr.palier.supplier.sourcing.application.TellFirms;
import fr.palier.supplier.sourcing.domain.Conclusion;
import fr.palier.supplier.sourcing.domain.Sourcing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code supplier-sourcing} to the use cases. */
@Configuration(proxyBeanMethods = false)
class SupplierSourcingBindings {

    private static final String ENOUGH = "enoughApplications";
    private static final String CONTACT_MORE = "contactMore";

    /** From Tasklist; a sourcing opened on the page of a file has its reference already. */
    @Bean
    ExecutionListener sourcingOpen(OpenSourcing sourcings, SupplierSourcingProcess process) {
        return start -> {
            if (start.getProcessBusinessKey() == null) {
                Submission form = Submission.of(start);
                Sourcing sourcing = sourcings.open(form.text("file"), form.text("purpose"), form.date("answersDue"));
                start.setProcessBusinessKey(sourcing.reference());
                start.setVariables(process.variables(sourcing));
            }
        };
    }

    @Bean
    JavaDelegate sourcingTellFirms(TellFirms firms) {
        return execution -> firms.tell(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate sourcingAskTheSilent(TellFirms firms) {
        return execution -> firms.askTheSilent(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    TaskListener sourcingConclude(ConcludeSourcing sourcings) {
        return task -> {
            Submission form = Submission.of(task);
            sourcings.conclude(
                    form.reference(),
                    new Conclusion(
                            form.optionalText("lots").orElse(null),
                            form.optionalText("duration").orElse(null),
                            form.optionalText("criteria").orElse(null),
                            form.text("interest"),
                            form.number("expected")));
        };
    }

    @Bean
    JavaDelegate sourcingCompareFloor(ConcludeSourcing sourcings) {
        return execution ->
                execution.setVariable(ENOUGH, sourcings.compare(office(execution), execution.getProcessBusinessKey()));
    }

    @Bean
    TaskListener sourcingDecideOnFew(ConcludeSourcing sourcings) {
        return task -> {
            Submission form = Submission.of(task);
            boolean more = form.choice("followUp", FollowUp.class) == FollowUp.CONTACT_MORE;
            if (more) {
                sourcings.contactMore(form.reference());
            } else {
                sourcings.goOn(form.reference(), form.optionalText("reason").orElse(null));
            }
            task.getExecution().setVariable(CONTACT_MORE, more);
        };
    }

    @Bean
    JavaDelegate sourcingFileRecord(ConcludeSourcing sourcings) {
        return execution -> sourcings.close(office(execution), execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate sourcingFileAbandoned(ConcludeSourcing sourcings) {
        return execution -> sourcings.fileAbandoned(office(execution), execution.getProcessBusinessKey());
    }

    private static String office(DelegateExecution execution) {
        return (String) execution.getVariable(ProcessVariables.OFFICE);
    }

    /** Choices of the form. */
    enum FollowUp {
        CONTACT_MORE,
        GO_ON
    }
}
