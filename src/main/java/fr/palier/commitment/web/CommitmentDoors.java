package fr.palier.commitment.web;

import fr.palier.commitment.application.CommitmentDesk;
import fr.palier.commitment.application.ReadGestures;
import fr.palier.engine.Cases;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.FileReaders;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the home page, to the list of files and to the pages of files. */
@Configuration(proxyBeanMethods = false)
class CommitmentDoors {

    @Bean
    NavigationEntry serviceContractDoor() {
        return new NavigationEntry(
                44,
                "Contrat de service",
                "Engagements de l'office et des locataires, par thème ; versions et délais mesurés.",
                "/contrat-de-service",
                Set.of());
    }

    @Bean
    NavigationEntry gesturesDoor() {
        return new NavigationEntry(
                45,
                "Gestes commerciaux",
                "Engagements non tenus : gestes proposés, accordés, contestés, crédités.",
                "/gestes",
                CommitmentDesk.READERS);
    }

    @Bean
    FileIndex gestureIndex(ReadGestures gestures) {
        return (office, reader, words, limit) -> gestures.search(office, reader, words, null, null, limit).stream()
                .map(one -> new FileIndex.Entry(
                        one.reference(),
                        one.breach().label() + " : " + one.subject(),
                        one.status().label(),
                        one.endedFileAt() == null ? one.foundAt() : one.endedFileAt()))
                .toList();
    }

    @Bean
    FileReaders gestureReaders() {
        return (reference, reader) -> reference.startsWith("G-") && !CommitmentDesk.isOne(reader, CommitmentDesk.READERS);
    }

    @Bean
    FilePart gesturePart(ReadGestures gestures, Cases cases) {
        return new FilePart() {

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return gestures.read(office, reference, reader)
                        .map(file -> new Content(
                                "Geste commercial",
                                "commitment/volet :: volet",
                                Map.of("file", file, "waiting", cases.tasksOf(reference))));
            }
        };
    }

    /** What a request or an intervention shows of the gestures that it led to. */
    @Bean
    FilePart gesturesOfCasePart(ReadGestures gestures) {
        return new FilePart() {

            @Override
            public int order() {
                return 45;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                var found = gestures.ofCase(office, reference, reader);
                return found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Content("Gestes", "commitment/volet :: dossier", Map.of("gestures", found)));
            }
        };
    }
}
