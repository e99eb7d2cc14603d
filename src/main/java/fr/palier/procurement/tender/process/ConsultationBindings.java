package fr.palier.procurement.tender.process;

import fr.palier.engine.Submission;
import fr.palier.procurement.tender.application.offers.FewOffers;
import fr.palier.procurement.tender.application.offers.Opening;
import fr.palier.procurement.tender.application.publicity.Publicity;
import fr.palier.procurement.tender.domain.FewOffersDecision;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code tender-publicity} and {@code tender-offers}. */
@Configuration(proxyBeanMethods = false)
class ConsultationBindings {

    @Bean
    TaskListener planPublicity(Publicity publicity) {
        return task -> {
            Submission form = Submission.of(task);
            publicity.settlePlan(
                    form.reference(), form.date("deadlineDay"), LocalTime.parse(form.text("deadlineHour")));
        };
    }

    @Bean
    TaskListener openConsultation(Publicity publicity) {
        return task -> task.setVariable(
                TenderVariables.DEADLINE,
                Date.from(publicity
                        .openConsultation(Submission.of(task).reference())
                        .toInstant()));
    }

    @Bean
    JavaDelegate closeRegister(FewOffers fewOffers) {
        return execution -> {
            FewOffers.Count count = fewOffers.closeRegister(execution.getProcessBusinessKey());
            execution.setVariable(TenderVariables.ENOUGH_APPLICATIONS, count.enough());
            execution.setVariable(TenderVariables.FEW_OFFERS_DECIDER, count.decider());
        };
    }

    @Bean
    TaskListener decideFewOffers(FewOffers fewOffers) {
        return task -> {
            Submission form = Submission.of(task);
            FewOffers.Decided decided = fewOffers.decide(
                    form.reference(),
                    form.choice("decision", FewOffersDecision.class),
                    form.optionalDate("deadlineDay").orElse(null),
                    form.text("reason"));
            if (decided.deadline() != null) {
                task.setVariable(
                        TenderVariables.DEADLINE, Date.from(decided.deadline().toInstant()));
            }
            task.setVariable(
                    TenderVariables.FEW_OFFERS_OUTCOME,
                    decided.decision().isEnd() ? "END" : decided.decision().name());
        };
    }

    @Bean
    TaskListener closeOpening(Opening opening) {
        return task -> task.setVariable(
                TenderVariables.OFFERS_RECEIVED,
                opening.close(Submission.of(task).reference()));
    }
}
