package fr.palier.evaluation.fall.process;

import fr.palier.engine.Submission;
import fr.palier.evaluation.fall.application.TreatFall;
import fr.palier.evaluation.fall.domain.FallAnswer;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Index from the model {@code rate-fall} to the use cases. */
@Configuration(proxyBeanMethods = false)
class RateFallBindings {

    @Bean
    TaskListener treatFall(TreatFall treating) {
        return task -> {
            Submission form = Submission.of(task);
            treating.answer(form.reference(), form.choice("answer", FallAnswer.class), form.text("words"));
        };
    }
}
