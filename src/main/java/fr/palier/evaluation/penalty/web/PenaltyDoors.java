package fr.palier.evaluation.penalty.web;

import fr.palier.evaluation.penalty.application.PenaltyDesk;
import fr.palier.evaluation.penalty.application.ReadPenalties;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.office.Person;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What penalties add to the home page and to the pages of interventions. */
@Configuration(proxyBeanMethods = false)
class PenaltyDoors {

    @Bean
    NavigationEntry penaltiesDoor() {
        return new NavigationEntry(
                53,
                "Pénalités de retard",
                "Pénalités calculées par commande en retard : valider, renoncer, notifier, transmettre.",
                "/penalites",
                PenaltyDesk.READERS);
    }

    @Bean
    FilePart penaltyPart(ReadPenalties penalties) {
        return new FilePart() {
            @Override
            public int order() {
                return 46;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                List<Penalty> found = penalties.of(office, reference, reader);
                return found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Content(
                                "Pénalités de retard",
                                "evaluation/penalty/volet :: volet",
                                Map.of("penalties", found)));
            }
        };
    }
}
