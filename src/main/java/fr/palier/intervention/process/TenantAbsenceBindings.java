package fr.palier.intervention.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Submission;
import fr.palier.intervention.Absence;
import fr.palier.intervention.application.ContestAbsence;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code tenant-absence} to the use cases. */
@Configuration(proxyBeanMethods = false)
class TenantAbsenceBindings {

    @Bean
    JavaDelegate absenceTellTenant(ContestAbsence absences) {
        return execution -> {
            execution.setVariable(
                    "tenantTold",
                    absences.tell(office(execution), execution.getProcessBusinessKey(), absence(execution)));
            execution.setVariable(InterventionProcess.CONTEST_UNTIL, until(absences, execution));
        };
    }

    @Bean
    TaskListener absenceToldByDesk(ContestAbsence absences) {
        return task -> {
            Submission form = Submission.of(task);
            absences.toldByDesk(
                    office(task),
                    form.reference(),
                    absence(task),
                    form.choice("how", Absence.Told.class),
                    form.optionalText("note").orElse(null));
            task.getExecution().setVariable(InterventionProcess.CONTEST_UNTIL, until(absences, task));
        };
    }

    @Bean
    TaskListener absenceDecide(ContestAbsence absences) {
        return task -> {
            Submission form = Submission.of(task);
            absences.decide(
                    office(task),
                    form.reference(),
                    absence(task),
                    form.choice("decision", Absence.Decision.class),
                    form.optionalText("reason").orElse(null));
        };
    }

    @Bean
    JavaDelegate absenceTellDecision(ContestAbsence absences) {
        return execution ->
                absences.tellDecision(office(execution), execution.getProcessBusinessKey(), absence(execution));
    }

    private static Date until(ContestAbsence absences, VariableScope scope) {
        return Date.from(absences.contestUntil(office(scope), absence(scope)).toInstant());
    }

    private static String office(VariableScope scope) {
        return (String) scope.getVariable(ProcessVariables.OFFICE);
    }

    private static long absence(VariableScope scope) {
        return (Long) scope.getVariable(InterventionProcess.ABSENCE);
    }
}
