package fr.palier.evaluation.penalty.web;

import fr.palier.evaluation.penalty.application.PenaltyDesk;
import fr.palier.evaluation.penalty.application.ReadPenalties;
import fr.palier.evaluation.penalty.application.ReadStatements;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
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
                "Pénalités calculées par commande en retard, relevés mensuels, observations des entreprises, fichier comptable.",
                "/penalites",
                PenaltyDesk.READERS);
    }

    @Bean
    FileIndex statementIndex(ReadStatements statements) {
        return (office, reader, words, limit) -> statements.search(office, reader, words, limit).stream()
                .map(one -> new FileIndex.Entry(
                        one.statement().reference(),
                        "Relevé de pénalités : %s, %s"
                                .formatted(one.firm().name(), one.statement().monthInWords()),
                        one.statement().status().label(),
                        one.statement().openedAt()))
                .toList();
    }

    @Bean
    FilePart statementPart(ReadStatements statements) {
        return new FilePart() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return statements
                        .read(office, reference, reader)
                        .map(file -> new Content(
                                "Relevé de pénalités",
                                "evaluation/penalty/releve-volet :: volet",
                                Map.of("file", file)));
            }
        };
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
