package fr.palier.evaluation.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.evaluation.application.PrintSheet;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code works-evaluation} to the use cases. */
@Configuration(proxyBeanMethods = false)
class WorksEvaluationBindings {

    @Bean
    JavaDelegate evaluationPrint(PrintSheet printing) {
        return execution -> printing.print(
                (String) execution.getVariable(ProcessVariables.OFFICE), execution.getProcessBusinessKey());
    }
}
