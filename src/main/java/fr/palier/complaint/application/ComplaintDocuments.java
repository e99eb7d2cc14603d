package fr.palier.complaint.application;

import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Person;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents of complaints: photos and letters are read by those who read the file, by nobody else of the office. */
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
    DocumentGuard complaintDocumentGuard(ComplaintRows rows) {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                if (!document.reference().startsWith("R-")
                        || rows.find(document.office(), document.reference()).isEmpty()) {
                    return Verdict.ABSTAIN;
                }
                return ComplaintDesk.mayRead(reader) ? Verdict.ALLOW : Verdict.DENY;
            }

            @Override
            public Verdict mayAdd(Person person, String reference, String kind) {
                if (!reference.startsWith("R-")) {
                    return Verdict.ABSTAIN;
                }
                return rows.find(person.office(), reference).isPresent() && ComplaintDesk.mayRead(person)
                        ? Verdict.ABSTAIN
                        : Verdict.DENY;
            }
        };
    }
}
