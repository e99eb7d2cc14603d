package fr.palier.intervention.web;

import fr.palier.engine.Cases;
import fr.palier.intervention.application.InterventionDocuments;
import fr.palier.intervention.application.ViewIntervention;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What interventions add to the home page, to the list of files and to the panel of their tasks. */
@Configuration(proxyBeanMethods = false)
class InterventionDoors {

    @Bean
    NavigationEntry interventionDoor() {
        return new NavigationEntry(
                12,
                "Interventions",
                "Commandes aux entreprises et aux équipes : rendez-vous, passages, absences, travaux faits.",
                "/interventions",
                InterventionDocuments.READERS);
    }

    @Bean
    FileIndex interventionIndex(ViewIntervention views) {
        return (office, reader, words, limit) -> views.search(office, reader, words, null, false, limit).stream()
                .map(one -> new FileIndex.Entry(
                        one.intervention().reference(),
                        "Intervention : " + one.intervention().subject() + ", " + one.residence(),
                        one.intervention().status().label(),
                        one.intervention().endedAt() == null
                                ? one.intervention().orderedAt()
                                : one.intervention().endedAt()))
                .toList();
    }

    @Bean
    FilePart interventionPart(ViewIntervention views, Cases cases) {
        return new FilePart() {

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return views.read(office, reference, reader)
                        .map(view -> new Content(
                                "Intervention",
                                "intervention/volet :: volet",
                                Map.of("view", view, "waiting", cases.tasksOf(reference))));
            }
        };
    }
}
