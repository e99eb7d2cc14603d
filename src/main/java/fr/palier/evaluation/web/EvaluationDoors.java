package fr.palier.evaluation.web;

import fr.palier.evaluation.application.EvaluationDesk;
import fr.palier.evaluation.application.EvaluationReader;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What evaluations add to the home page, to the list of files and to the panel of their tasks. */
@Configuration(proxyBeanMethods = false)
class EvaluationDoors {

    private static final int PLACE = 32;

    @Bean
    NavigationEntry evaluationDoor() {
        return new NavigationEntry(
                PLACE,
                "Évaluations à faire",
                "Entreprises à noter à la réception, à la fin de la garantie, chaque année : les vôtres et celles de l'office.",
                "/evaluations",
                EvaluationDesk.READERS);
    }

    @Bean
    NavigationEntry ratedSiteDoor() {
        return new NavigationEntry(
                PLACE + 1,
                "Chantiers évalués",
                "Chantiers, chargés d'opération, maîtrise d'œuvre, réserves et leur levée ; import d'un autre logiciel.",
                "/chantiers-evalues",
                EvaluationDesk.READERS);
    }

    @Bean
    NavigationEntry evaluationFigureDoor() {
        return new NavigationEntry(
                PLACE + 2,
                "Bilan des évaluations",
                "Nombre d'évaluations par an et par fiche, fiches figées, contrats évalués chaque année.",
                "/bilan-evaluations",
                EvaluationDesk.READERS);
    }

    @Bean
    NavigationEntry strategicDoor() {
        return new NavigationEntry(
                PLACE + 3,
                "Fournisseurs stratégiques",
                "Qui, pourquoi, depuis quand ; part évaluée, fournisseurs jamais évalués.",
                "/fournisseurs-strategiques",
                EvaluationDesk.READERS);
    }

    @Bean
    FileIndex evaluationIndex(EvaluationReader evaluations) {
        return (office, reader, words, limit) -> evaluations.search(office, reader, words, limit).stream()
                .map(line -> new FileIndex.Entry(
                        line.evaluation().reference(),
                        "Évaluation : " + line.evaluation().subject(),
                        line.evaluation().status().label(),
                        line.evaluation().openedAt()))
                .toList();
    }

    @Bean
    FilePart evaluationPart(EvaluationReader evaluations) {
        return new FilePart() {

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return evaluations
                        .read(office, reference, reader)
                        .map(view -> new Content("Évaluation", "evaluation/volet :: volet", Map.of("view", view)));
            }
        };
    }
}
