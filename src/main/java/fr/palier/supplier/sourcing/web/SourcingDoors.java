package fr.palier.supplier.sourcing.web;

import fr.palier.engine.Cases;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.supplier.sourcing.application.SourcingDesk;
import fr.palier.supplier.sourcing.application.SourcingReader;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sourcings add to the home page, to the list of files and to the panel of their tasks. */
@Configuration(proxyBeanMethods = false)
class SourcingDoors {

    static final Set<String> READERS =
            Set.of(Role.BUYERS.group(), Role.DEPARTMENT_BUYERS.group(), Role.SUPERVISORS.group());

    @Bean
    NavigationEntry sourcingDoor() {
        return new NavigationEntry(
                19,
                "Sourcing",
                "Entreprises contactées avant une consultation : messages, réunions, questions, intentions de répondre.",
                "/sourcing",
                READERS);
    }

    @Bean
    FileIndex sourcingIndex(SourcingReader sourcings) {
        return (office, reader, words, limit) -> sourcings.search(office, reader, words, limit).stream()
                .map(one -> new FileIndex.Entry(
                        one.reference(),
                        "Sourcing : " + one.subject(),
                        one.status().label(),
                        one.endedAt() == null ? one.openedAt() : one.endedAt()))
                .toList();
    }

    @Bean
    FilePart sourcingPart(SourcingReader sourcings, Cases cases) {
        return new FilePart() {

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return sourcings
                        .read(office, reference, reader)
                        .map(file -> new Content(
                                "Sourcing",
                                "supplier/sourcing/volet :: volet",
                                Map.of(
                                        "file",
                                        file,
                                        "mayAct",
                                        SourcingDesk.mayAct(
                                                reader, file.sourcing().service()),
                                        "open",
                                        sourcings.isOpen(file.sourcing()),
                                        "waiting",
                                        cases.tasksOf(reference))));
            }
        };
    }

    /** What a need or a consultation shows of its sourcings, and the way to open one. */
    @Bean
    FilePart sourcingsOfFilePart(SourcingReader sourcings) {
        return new FilePart() {

            @Override
            public int order() {
                return 40;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return sourcings
                        .serving(office, reference, reader)
                        .filter(served -> served.mayOpen() || !served.files().isEmpty())
                        .map(served -> new Content(
                                "Sourcing", "supplier/sourcing/volet :: dossier", Map.of("served", served)));
            }
        };
    }
}
