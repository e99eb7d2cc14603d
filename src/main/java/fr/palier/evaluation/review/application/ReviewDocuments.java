package fr.palier.evaluation.review.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.Person;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Papers of reviews: for those who may read the review, and for nobody who analyses the firm's offer. */
@Configuration(proxyBeanMethods = false)
class ReviewDocuments {

    @Bean
    DocumentKind frozenReviewKind() {
        return new DocumentKind(
                FreezeReview.SHEET_KIND,
                "Revue de fournisseur gelée",
                Confidentiality.RESTRICTED,
                "FILE",
                DocumentKind.NOBODY);
    }

    @Bean
    DocumentKind reviewObservationKind() {
        return new DocumentKind(
                ObserveReview.FILE_KIND,
                "Pièce jointe à une observation",
                Confidentiality.RESTRICTED,
                "FILE",
                DocumentKind.NOBODY);
    }

    @Bean
    DocumentGuard reviewGuard(ReviewRows rows, Firms firms, EqualTreatment treatment) {
        return (Person reader, fr.palier.correspondence.StoredDocument document) -> {
            if (!document.reference().startsWith("V-")) {
                return DocumentGuard.Verdict.ABSTAIN;
            }
            return rows.find(document.office(), document.reference())
                    .filter(review -> ReviewDesk.isOne(reader, ReviewDesk.READERS))
                    .filter(review -> !treatment
                            .closedTo(document.office(), reader)
                            .contains(firms.get(document.office(), review.firm()).siren()))
                    .map(review -> DocumentGuard.Verdict.ALLOW)
                    .orElse(DocumentGuard.Verdict.DENY);
        };
    }
}
