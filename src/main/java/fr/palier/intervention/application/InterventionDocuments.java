package fr.palier.intervention.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers and photos of interventions: they show a tenant's home, so only those who follow interventions read them. */
@Configuration(proxyBeanMethods = false)
public class InterventionDocuments {

    /** A photo of work, or of a closed door. */
    public static final String PHOTO = "intervention-photo";

    /** A firm's quote. */
    public static final String QUOTE = "intervention-quote";

    /** Who reads interventions. */
    public static final Set<String> READERS = Set.of(
            Role.COMPLAINT_DESK.group(),
            Role.RENTAL_MANAGEMENT.group(),
            Role.FIELD_TEAMS.group(),
            Role.BUYERS.group(),
            Role.QUALITY.group(),
            Role.SUPERVISORS.group());

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");

    public static boolean mayRead(Person person) {
        return READERS.stream().anyMatch(person::is);
    }

    @Bean
    DocumentKind interventionOrderKind() {
        return kind(PlaceOrder.ORDER, "Commande d'intervention", "CONTRACT", Set.of());
    }

    @Bean
    DocumentKind interventionStatementKind() {
        return kind(WriteStatement.STATEMENT, "Constat des travaux", "CONTRACT", Set.of());
    }

    @Bean
    DocumentKind interventionPhotoKind() {
        return kind(PHOTO, "Photo d'intervention", "FILE", IMAGES);
    }

    @Bean
    DocumentKind interventionQuoteKind() {
        return kind(QUOTE, "Devis d'intervention", "CONTRACT", Set.of());
    }

    private static DocumentKind kind(String code, String label, String archiving, Set<String> types) {
        return new DocumentKind(code, label, Confidentiality.OFFICE, archiving, DocumentKind.NOBODY, types);
    }

    @Bean
    DocumentGuard interventionDocumentGuard() {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                return document.kind().startsWith("intervention-") && !InterventionDocuments.mayRead(reader)
                        ? Verdict.DENY
                        : Verdict.ABSTAIN;
            }
        };
    }
}
