package fr.palier.supplier.sourcing.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Person;
import fr.palier.supplier.sourcing.persistence.SourcingRows;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The equal-treatment record names firms before the consultation: who may read the sourcing may read it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourcingSettings.class)
class SourcingDocuments {

    @Bean
    DocumentKind sourcingRecordKind() {
        return new DocumentKind(
                EqualTreatmentRecord.KIND,
                "Relevé d'égalité de traitement (sourcing)",
                Confidentiality.RESTRICTED,
                "CONSULTATION",
                DocumentKind.NOBODY);
    }

    @Bean
    DocumentGuard sourcingRecordGuard(SourcingRows rows) {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                if (!EqualTreatmentRecord.KIND.equals(document.kind())) {
                    return Verdict.ABSTAIN;
                }
                return rows.serving(document.office(), List.of(document.reference())).stream()
                                .anyMatch(sourcing -> SourcingDesk.mayRead(reader, sourcing.service()))
                        ? Verdict.ALLOW
                        : Verdict.DENY;
            }
        };
    }
}
