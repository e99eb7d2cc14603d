package fr.palier.procurement.tender.application.reading;

import fr.palier.committee.Agenda;
import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.tender.application.ConsultationFiles;
import fr.palier.procurement.tender.application.OfferRights;
import fr.palier.procurement.tender.domain.DossierPiece;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Requests;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kinds of documents of a consultation, who deposits them and who reads those that hold offers. */
@Configuration(proxyBeanMethods = false)
class TenderDocuments {

    private static final String CLASS = "CONSULTATION";
    private static final Set<String> CONSULTATION_KINDS =
            Set.of(ConsultationFiles.SPECIFICATION, ConsultationFiles.OTHER, ConsultationFiles.PEMD);

    /** Assembled from what is entered, never deposited. */
    private static final Set<String> ASSEMBLED =
            Set.of(ConsultationFiles.RULES, ConsultationFiles.CLAUSES, ConsultationFiles.ANSWER_FRAME);

    private static final Set<Role> REPORT_READERS = Set.of(Role.BUYERS, Role.SUPERVISORS, Role.EXECUTIVE);

    @Bean
    DocumentKind consultationRulesKind() {
        return assembled(DossierPiece.RULES);
    }

    @Bean
    DocumentKind consultationClausesKind() {
        return assembled(DossierPiece.CLAUSES);
    }

    @Bean
    DocumentKind consultationAnswerFrameKind() {
        return assembled(DossierPiece.ANSWER_FRAME);
    }

    @Bean
    DocumentKind pemdDiagnosisKind() {
        return new DocumentKind(
                ConsultationFiles.PEMD,
                "Diagnostic PEMD (PDF)",
                Confidentiality.OFFICE,
                CLASS,
                Set.of(Role.BUYERS.group(), Role.PROJECT_MANAGERS.group(), Role.DEPARTMENT_BUYERS.group()),
                Set.of("application/pdf"));
    }

    @Bean
    DocumentKind consultationSpecificationKind() {
        return kind(ConsultationFiles.SPECIFICATION, "Cahier des charges", Confidentiality.OFFICE);
    }

    @Bean
    DocumentKind consultationDocumentKind() {
        return kind(ConsultationFiles.OTHER, "Autre pièce de la consultation", Confidentiality.OFFICE);
    }

    @Bean
    DocumentKind publicityProofKind() {
        return kind(ConsultationFiles.PROOF, "Preuve de publication", Confidentiality.OFFICE);
    }

    @Bean
    DocumentKind openingRecordKind() {
        return kind(ConsultationFiles.OPENING_RECORD, "Procès-verbal d’ouverture", Confidentiality.RESTRICTED);
    }

    @Bean
    DocumentKind analysisReportKind() {
        return kind(ConsultationFiles.ANALYSIS_REPORT, "Rapport d’analyse", Confidentiality.RESTRICTED);
    }

    @Bean
    DocumentKind offerComparisonKind() {
        return kind(ConsultationFiles.COMPARISON, "Tableau de comparaison des offres", Confidentiality.RESTRICTED);
    }

    @Bean
    DocumentKind winnerProofKind() {
        return kind(ConsultationFiles.WINNER_PROOF, "Preuve de non-exclusion", Confidentiality.RESTRICTED);
    }

    @Bean
    DocumentKind awardNoticeProofKind() {
        return kind(ConsultationFiles.AWARD_NOTICE, "Preuve de l’avis d’attribution", Confidentiality.OFFICE);
    }

    @Bean
    DocumentKind presentationReportKind() {
        return kind(ConsultationFiles.PRESENTATION_REPORT, "Rapport de présentation", Confidentiality.RESTRICTED);
    }

    private static DocumentKind assembled(DossierPiece piece) {
        return new DocumentKind(piece.kind(), piece.label(), Confidentiality.OFFICE, CLASS, DocumentKind.NOBODY);
    }

    private static DocumentKind kind(String code, String label, Confidentiality confidentiality) {
        return new DocumentKind(code, label, confidentiality, CLASS, Set.of(Role.BUYERS.group()));
    }

    /** Reports and records of openings go by {@link OfferRights}; the consultation's documents close with its preparation. */
    @Bean
    DocumentGuard tenderDocumentGuard(Tenders tenders, Requests requests, Agenda agenda) {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                boolean letter = Letters.DOCUMENT_KIND.equals(document.kind()) && requests.holdsLetter(document.id());
                if (!letter && !ConsultationFiles.SENSITIVE.contains(document.kind())) {
                    return Verdict.ABSTAIN;
                }
                Optional<Tender> tender = tenders.find(reader.office(), document.reference());
                return tender.map(one -> sees(one, reader) || isReportWithoutOffers(one, document, reader)
                                ? Verdict.ALLOW
                                : Verdict.DENY)
                        .orElse(Verdict.ABSTAIN);
            }

            /** A member reads the report from the convocation on, and no more once he withdrew from the item. */
            private boolean sees(Tender tender, Person reader) {
                return OfferRights.seesOffers(tender, reader)
                        && (!OfferRights.isOnlyMember(reader)
                                || agenda.mayExamine(tender.office(), tender.reference(), reader.id()));
            }

            /** A consultation that ended before any opening owes its report too; there is no offer in it. */
            private boolean isReportWithoutOffers(Tender tender, StoredDocument document, Person reader) {
                return ConsultationFiles.PRESENTATION_REPORT.equals(document.kind())
                        && tender.offersOpenedAt() == null
                        && REPORT_READERS.stream().anyMatch(role -> reader.is(role.group()));
            }

            @Override
            public Verdict mayAdd(Person person, String reference, String kind) {
                Optional<Tender> tender = tenders.find(person.office(), reference);
                boolean made = ConsultationFiles.SENSITIVE.contains(kind)
                        || ConsultationFiles.PROOF.equals(kind)
                        || ASSEMBLED.contains(kind)
                        || ConsultationFiles.AWARD_NOTICE.equals(kind);
                boolean closed = CONSULTATION_KINDS.contains(kind)
                        && tender.map(one -> one.status() != TenderStatus.PREPARATION
                                        && one.status() != TenderStatus.LAUNCH_VISA)
                                // a diagnosis may come with the need, before there is a consultation
                                .orElse(!ConsultationFiles.PEMD.equals(kind));
                return made || closed ? Verdict.DENY : Verdict.ABSTAIN;
            }
        };
    }
}
