package fr.palier.procurement.quality.web;

import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.quality.application.HandleNonConformity;
import fr.palier.procurement.quality.persistence.NonConformities;
import fr.palier.web.FileIndex;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What sheets of non-conformity add to the page of a file, to the list of files and to the home page. */
@Configuration(proxyBeanMethods = false)
class NonConformityParts {

    private static final Set<String> READERS =
            Set.of(Role.QUALITY.group(), Role.SUPERVISORS.group(), Role.EXECUTIVE.group(), Role.BUYERS.group());

    @Bean
    FilePart nonConformityPart(HandleNonConformity sheets) {
        return new FilePart() {

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                return sheets.find(office, reference)
                        .filter(sheet -> reader.isOneOf(READERS))
                        .map(sheet -> new Content(
                                "Fiche de non-conformité",
                                "procurement/quality/fiche :: volet",
                                Map.of("sheet", sheet)));
            }
        };
    }

    @Bean
    FileIndex nonConformityIndex(NonConformities rows) {
        return (office, reader, words, limit) -> !reader.isOneOf(READERS)
                ? List.of()
                : rows.of(office).stream()
                        .filter(sheet -> (sheet.reference() + " " + sheet.sentence())
                                .toLowerCase(Locale.FRANCE)
                                .contains(words.toLowerCase(Locale.FRANCE)))
                        .limit(limit)
                        .map(sheet -> new FileIndex.Entry(
                                sheet.reference(), sheet.sentence(), sheet.state(), sheet.openedAt()))
                        .toList();
    }

    @Bean
    NavigationEntry qualityDoor() {
        return new NavigationEntry(
                70,
                "Qualité des achats",
                "Objectifs de l’année et fiches de non-conformité.",
                "/qualite-achats",
                READERS);
    }
}
