package fr.palier.intervention.round.web;

import fr.palier.intervention.round.application.RoundDesk;
import fr.palier.intervention.round.application.RoundReader;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.FileReaders;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What rounds add to the home page, to the list of files and to the panel of their tasks. */
@Configuration(proxyBeanMethods = false)
class RoundDoors {

    private static final int PLACE = 11;

    @Bean
    NavigationEntry roundDoor() {
        return new NavigationEntry(
                PLACE,
                "Tournées du jour",
                "Surveillance des équipements, sécurité, propreté : ce qui est à parcourir aujourd'hui, au téléphone.",
                "/tournees",
                RoundDesk.READERS);
    }

    @Bean
    NavigationEntry roundResultsDoor() {
        return new NavigationEntry(
                PLACE + 1,
                "Bilan des tournées",
                "Tournées faites, en retard et manquées, par résidence et par période ; programmes et listes.",
                "/bilan-tournees",
                RoundDesk.READERS);
    }

    @Bean
    FileReaders roundReaders() {
        return (reference, reader) -> reference.startsWith("T-") && !RoundDesk.mayRead(reader);
    }

    @Bean
    FileIndex roundIndex(RoundReader rounds) {
        return (office, reader, words, limit) -> rounds.search(office, reader, words, limit).stream()
                .map(line -> new FileIndex.Entry(
                        line.round().reference(),
                        "Tournée : " + line.round().kind().label() + ", "
                                + line.place().residence().name(),
                        line.round().status().label(),
                        line.round().doneAt() == null
                                ? line.round().openedAt()
                                : line.round().doneAt()))
                .toList();
    }

    @Bean
    FilePart roundPart(RoundReader rounds) {
        return FilePartOf.order(10, (office, reference, reader) -> rounds.read(office, reference, reader)
                .map(sheet ->
                        new FilePart.Content("Tournée", "intervention/round/volet :: volet", Map.of("sheet", sheet))));
    }

    /** A part without a class of its own. */
    private interface FilePartOf {

        Optional<FilePart.Content> of(String office, String reference, fr.palier.office.Person reader);

        static FilePart order(int order, FilePartOf part) {
            return new FilePart() {

                @Override
                public int order() {
                    return order;
                }

                @Override
                public Optional<Content> of(String office, String reference, fr.palier.office.Person reader) {
                    return part.of(office, reference, reader);
                }
            };
        }
    }
}
