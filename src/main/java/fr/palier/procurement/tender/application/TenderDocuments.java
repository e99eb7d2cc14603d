package fr.palier.procurement.tender.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.engine.Role;
import fr.palier.office.Person;
import fr.palier.procurement.tender.domain.DossierPiece;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
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
    DocumentGuard tenderDocumentGuard(Tenders tenders) {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                if (!ConsultationFiles.SENSITIVE.contains(document.kind())) {
                    return Verdict.ABSTAIN;
                }
                Optional<Tender> tender = tenders.find(reader.office(), document.reference());
                return tender.map(one -> OfferRights.seesOffers(one, reader) ? Verdict.ALLOW : Verdict.DENY)
                        .orElse(Verdict.ABSTAIN);
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
