package fr.palier.evaluation.ownpage.web;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.evaluation.ownpage.application.OwnPage;
import fr.palier.evaluation.ownpage.application.OwnPageSettings;
import fr.palier.evaluation.ownpage.application.SayRemark;
import fr.palier.evaluation.ownpage.persistence.RemarkRows;
import fr.palier.evaluation.scorecard.application.ReadScorecards;
import fr.palier.office.Person;
import fr.palier.web.FilePart;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files that firms join to what they say, and what the file of an intervention shows of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OwnPageSettings.class)
class OwnPageParts {

    private static final int PLACE = 60;

    @Bean
    DocumentKind supplierRemarkKind() {
        return new DocumentKind(
                SayRemark.FILE_KIND,
                "Pièce jointe à une observation d'entreprise",
                Confidentiality.RESTRICTED,
                "FILE",
                DocumentKind.NOBODY);
    }

    @Bean
    DocumentGuard supplierRemarkGuard(OwnPage pages) {
        return (Person reader, StoredDocument document) -> {
            if (!document.kind().equals(SayRemark.FILE_KIND) || !isReader(reader)) {
                return DocumentGuard.Verdict.ABSTAIN;
            }
            return pages.isOpen(document.office(), OwnPage.firmOf(document.reference()), reader)
                    ? DocumentGuard.Verdict.ALLOW
                    : DocumentGuard.Verdict.DENY;
        };
    }

    @Bean
    FilePart remarksOfIntervention(RemarkRows rows, OwnPage pages) {
        return new FilePart() {

            @Override
            public int order() {
                return PLACE;
            }

            @Override
            public Optional<Content> of(String office, String reference, Person reader) {
                if (!reference.startsWith("I-") || !isReader(reader)) {
                    return Optional.empty();
                }
                var remarks = rows.about(office, reference).stream()
                        .filter(one -> pages.isOpen(office, one.firm(), reader))
                        .toList();
                return remarks.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Content(
                                "Observations de l'entreprise",
                                "evaluation/ownpage/observations :: dossier",
                                Map.of("remarks", remarks)));
            }
        };
    }

    private static boolean isReader(Person reader) {
        return reader.isOneOf(ReadScorecards.READERS);
    }
}
