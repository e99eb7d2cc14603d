package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.office.Person;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents of complaints; who reads the file is settled before ({@link TenantFiles}). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ComplaintSettings.class)
class ComplaintDocuments {

    @Bean
    DocumentKind complaintPhotoKind() {
        return new DocumentKind(
                KeepPhotos.KIND,
                "Photo",
                Confidentiality.RESTRICTED,
                "FILE",
                ComplaintDesk.ACTORS,
                Set.of("image/png", "image/jpeg"));
    }

    @Bean
    TenantFiles.Agency complaintAgency(ComplaintRows rows, Homes homes) {
        return TenantFiles.Agency.of(TenantFile.REQUEST, (office, reference) -> rows.find(office, reference)
                .filter(Complaint::isPlaced)
                .map(complaint -> homes.residence(office, complaint.residence()).agency()));
    }

    @Bean
    DocumentGuard complaintDocumentGuard(ComplaintRows rows) {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                if (!document.reference().startsWith("R-")
                        || rows.find(document.office(), document.reference()).isEmpty()) {
                    return Verdict.ABSTAIN;
                }
                return Verdict.ALLOW;
            }

            @Override
            public Verdict mayAdd(Person person, String reference, String kind) {
                if (!reference.startsWith("R-")) {
                    return Verdict.ABSTAIN;
                }
                return rows.find(person.office(), reference).isPresent() ? Verdict.ABSTAIN : Verdict.DENY;
            }
        };
    }
}
