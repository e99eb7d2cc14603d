package fr.palier.movein.web;

import fr.palier.engine.Role;
import fr.palier.movein.application.MoveInDesk;
import fr.palier.movein.application.MoveInReader;
import fr.palier.office.Person;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What move-ins add to the home page, to the list of files and to the panel of their tasks. */
@Configuration(proxyBeanMethods = false)
class MoveInDoors {

    private static final int PLACE = 13;

    @Bean
    NavigationEntry moveInDoor() {
        return new NavigationEntry(
                PLACE,
                "Entrées dans les logements",
                "Visite d'entrée, réserves, compteurs, remise du contrat de service, appel un mois après.",
                "/entrees",
                MoveInDesk.READERS);
    }

    @Bean
    NavigationEntry moveInListDoor() {
        return new NavigationEntry(
                PLACE + 1,
                "Listes de la visite d'entrée",
                "Points à expliquer et équipements à vérifier, avec leurs dates.",
                "/listes-entree",
                MoveInDesk.LIST_KEEPERS);
    }

    @Bean
    NavigationEntry householdDoor() {
        return new NavigationEntry(
                PLACE + 1,
                "Ménages suivis",
                "Ménages signalés à leur entrée ; vous êtes seuls à lire vos notes.",
                "/menages-suivis",
                Set.of(Role.SOCIAL_ADVISERS.group()));
    }

    @Bean
    FileIndex moveInIndex(MoveInReader moveIns) {
        return (office, reader, words, limit) -> moveIns.search(office, reader, words, limit).stream()
                .map(line -> new FileIndex.Entry(
                        line.moveIn().reference(),
                        "Entrée : " + line.place().residence().name() + ", logement "
                                + line.place().dwelling().code(),
                        line.moveIn().status().label(),
                        line.moveIn().closedAt() == null
                                ? line.moveIn().openedAt()
                                : line.moveIn().closedAt()))
                .toList();
    }

    @Bean
    FilePart moveInPart(MoveInReader moveIns) {
        return new FilePart() {

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return moveIns.read(office, reference, reader)
                        .map(file -> new Content(
                                "Entrée",
                                "movein/volet :: volet",
                                Map.of("file", file, "adviser", reader.is(Role.SOCIAL_ADVISERS.group()))));
            }
        };
    }
}
