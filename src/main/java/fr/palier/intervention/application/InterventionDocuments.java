package fr.palier.intervention.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentKind;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.intervention.persistence.InterventionRows;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers and photos of interventions; who reads the file is settled before ({@link TenantFiles}). */
@Configuration(proxyBeanMethods = false)
public class InterventionDocuments {

    /** A photo of work, or of a closed door. */
    public static final String PHOTO = "intervention-photo";

    /** A firm's quote. */
    public static final String QUOTE = "intervention-quote";

    /** Who reads interventions. */
    public static final Set<String> READERS = TenantFile.INTERVENTION.readers();

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");

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
    TenantFiles.Agency interventionAgency(InterventionRows rows, Homes homes) {
        return TenantFiles.Agency.of(TenantFile.INTERVENTION, (office, reference) -> rows.find(office, reference)
                .map(one -> homes.residence(office, one.residence()).agency()));
    }
}
