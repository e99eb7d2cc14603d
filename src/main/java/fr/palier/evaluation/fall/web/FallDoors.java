package fr.palier.evaluation.fall.web;

import fr.palier.evaluation.fall.application.ReadFalls;
import fr.palier.evaluation.scorecard.web.Shown;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What falling rates add to the list of files and to the pages of files. */
@Configuration(proxyBeanMethods = false)
class FallDoors {

    @Bean
    FileIndex fallIndex(ReadFalls falls) {
        return (office, reader, words, limit) -> falls.search(office, reader, words, limit).stream()
                .map(one -> new FileIndex.Entry(
                        one.fall().reference(),
                        one.firm().name() + " : " + one.fall().subject(),
                        one.fall().state(),
                        one.fall().answeredAt() == null
                                ? one.fall().openedAt()
                                : one.fall().answeredAt()))
                .toList();
    }

    @Bean
    FilePart fallPart(ReadFalls falls) {
        return new FilePart() {
            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return falls.read(office, reference, reader)
                        .map(file -> new Content(
                                "Baisse d’un taux",
                                "evaluation/fall/volet :: volet",
                                Map.of("file", file, "shown", new Shown())));
            }
        };
    }
}
