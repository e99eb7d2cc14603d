package fr.palier.procurement.tender.web;

import fr.palier.engine.Cases;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.tender.application.TenderFlow;
import fr.palier.procurement.tender.application.reading.PlanProgress;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.web.FilePart;
import fr.palier.web.NavigationEntry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What consultations add to the page of a file, to the panel of their tasks and to the home page. */
@Configuration(proxyBeanMethods = false)
class TenderParts {

    /** Tables as people call them. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("signature-delegation", "Délégation de signature"),
            Map.entry("required-clauses", "Clauses demandées"),
            Map.entry("insertion-opinion", "Avis du facilitateur d’insertion"),
            Map.entry("pemd-diagnosis", "Diagnostic PEMD"),
            Map.entry("lot-reservation", "Réservation d’un lot"),
            Map.entry("social-exception", "Motif d’absence de clause sociale"),
            Map.entry("consultation-period", "Délai de consultation"),
            Map.entry("offer-outcome", "Suite donnée à une offre"),
            Map.entry("application-documents", "Pièces de candidature"),
            Map.entry("scoring-policy", "Règles de notation"),
            Map.entry("standstill", "Délai de suspension"),
            Map.entry("expected-applications", "Candidatures attendues"));

    @Bean
    FilePart tenderPart(TenderReader reader, TenderFlow flow, Cases cases) {
        return part(
                10,
                "Consultation",
                "procurement/tender/consultation :: volet",
                reader,
                file -> Map.of(
                        "file", file,
                        "standings", flow.standing(file.tender().reference()),
                        "waiting", cases.tasksOf(file.tender().reference())));
    }

    @Bean
    FilePart tenderClocksPart(TenderReader reader, PlanProgress progress) {
        return part(
                20,
                "Calendrier",
                "procurement/tender/consultation :: calendrier",
                reader,
                file -> Map.of("file", file, "progress", progress.of(file)));
    }

    @Bean
    FilePart tenderDecisionsPart(TenderReader reader) {
        return part(
                30,
                "Décisions et règles",
                "procurement/tender/consultation :: decisions",
                reader,
                file -> Map.of("file", file, "lines", reader.decisions(file), "tables", TABLES));
    }

    @Bean
    NavigationEntry tendersDoor() {
        return new NavigationEntry(
                20,
                "Consultations",
                "Marchés en préparation, en consultation, à décider ou notifiés.",
                "/marches",
                Set.of(
                        Role.BUYERS.group(),
                        Role.DEPARTMENT_BUYERS.group(),
                        Role.PROJECT_MANAGERS.group(),
                        Role.COMMITTEE_MEMBERS.group(),
                        Role.COMMITTEE_SECRETARY.group(),
                        Role.FINANCE.group(),
                        Role.EXECUTIVE.group(),
                        Role.SUPERVISORS.group()));
    }

    @Bean
    NavigationEntry clauseLibraryDoor() {
        return new NavigationEntry(
                25,
                "Bibliothèque de clauses",
                "Clauses de l’office par nature de marché, avec leurs versions.",
                "/clauses",
                Set.of(
                        Role.BUYERS.group(),
                        Role.SUPERVISORS.group(),
                        Role.PROJECT_MANAGERS.group(),
                        Role.DEPARTMENT_BUYERS.group()));
    }

    private static FilePart part(
            int order,
            String title,
            String fragment,
            TenderReader reader,
            java.util.function.Function<TenderReader.TenderFile, Map<String, Object>> model) {
        return new FilePart() {

            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person person) {
                return reader.find(office, reference, person)
                        .map(file -> new Content(title, fragment, model.apply(file)));
            }
        };
    }
}
