package fr.palier.evaluation.review.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.ClosedFiles;
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
    DocumentKind improvementEvidenceKind() {
        return new DocumentKind(
                FollowPlan.FILE_KIND,
                "Preuve d'une action de progrès",
                Confidentiality.RESTRICTED,
                "FILE",
                DocumentKind.NOBODY);
    }

    /** Page, panel, papers, letters and archive of a review, by one rule. */
    @Bean
    ClosedFiles closedReviews(ReviewRows rows, Firms firms, EqualTreatment treatment) {
        return (Person reader, String reference) -> reference.startsWith("V-")
                && reader.office() != null
                && !rows.find(reader.office(), reference)
                        .filter(review -> reader.isOneOf(ReviewDesk.READERS))
                        .filter(review -> !treatment
                                .closedTo(reader.office(), reader)
                                .contains(firms.get(reader.office(), review.firm())
                                        .siren()))
                        .isPresent();
    }

    /** Restricted papers are for whom the file is open to. */
    @Bean
    DocumentGuard reviewGuard() {
        return (Person reader, StoredDocument document) ->
                document.reference().startsWith("V-") && reader.isOneOf(ReviewDesk.READERS)
                        ? DocumentGuard.Verdict.ALLOW
                        : DocumentGuard.Verdict.ABSTAIN;
    }
}
