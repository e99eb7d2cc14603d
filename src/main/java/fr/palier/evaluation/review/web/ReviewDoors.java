package fr.palier.evaluation.review.web;

import fr.palier.engine.Cases;
import fr.palier.evaluation.review.application.ReadReviews;
import fr.palier.evaluation.review.application.ReviewDesk;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reviews add to the home page, to the list of files and to the pages of files. */
@Configuration(proxyBeanMethods = false)
class ReviewDoors {

    @Bean
    NavigationEntry reviewsDoor() {
        return new NavigationEntry(
                52,
                "Revues de fournisseurs",
                "Fiches provisoires, observations des entreprises, revues gelées, plans de progrès.",
                "/revues",
                ReviewDesk.READERS);
    }

    @Bean
    FileIndex reviewIndex(ReadReviews reviews) {
        return (office, reader, words, limit) -> reviews.search(office, reader, words, null, null, limit).stream()
                .map(one -> new FileIndex.Entry(
                        one.review().reference(),
                        "Revue : " + one.firm().name() + ", " + one.review().subject(),
                        one.review().status().label(),
                        one.review().endedAt() == null
                                ? one.review().openedAt()
                                : one.review().endedAt()))
                .toList();
    }

    @Bean
    FilePart reviewPart(ReadReviews reviews, Cases cases) {
        return new FilePart() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return reviews.read(office, reference, reader)
                        .map(file -> new Content(
                                "Revue de fournisseur",
                                "evaluation/review/volet :: volet",
                                Map.of("file", file, "waiting", cases.tasksOf(reference))));
            }
        };
    }
}
