package fr.palier.intervention.round.process;

import fr.palier.engine.ProcessVariables;
import fr.palier.intervention.round.application.FollowMissed;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code inspection-round} to the use cases. */
@Configuration(proxyBeanMethods = false)
class RoundBindings {

    @Bean
    JavaDelegate roundMiss(FollowMissed rounds) {
        return execution ->
                rounds.miss((String) execution.getVariable(ProcessVariables.OFFICE), execution.getProcessBusinessKey());
    }
}
