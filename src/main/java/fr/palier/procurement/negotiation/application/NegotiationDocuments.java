package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.DocumentGuard;
import fr.palier.correspondence.DocumentKind;
import fr.palier.correspondence.StoredDocument;
import fr.palier.office.Person;
import fr.palier.procurement.tender.application.OfferRights;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mandate is for those whom {@link MandateSecrecy} names; the report for those who may see offers. */
@Configuration(proxyBeanMethods = false)
class NegotiationDocuments {

    static final String MANDATE = "negotiation-mandate";
    static final String REPORT = "negotiation-report";

    @Bean
    DocumentKind negotiationMandateKind() {
        return kind(MANDATE, "Mandat de négociation");
    }

    @Bean
    DocumentKind negotiationReportKind() {
        return kind(REPORT, "Rapport de négociation");
    }

    private static DocumentKind kind(String code, String label) {
        return new DocumentKind(code, label, Confidentiality.RESTRICTED, "CONSULTATION", DocumentKind.NOBODY);
    }

    @Bean
    DocumentGuard negotiationDocumentGuard(Tenders tenders, MandateSecrecy secrecy) {
        return new DocumentGuard() {

            @Override
            public Verdict mayRead(Person reader, StoredDocument document) {
                return switch (document.kind()) {
                    case MANDATE -> verdict(secrecy.mayRead(reader, document.reference()));
                    case REPORT ->
                        verdict(tenders.find(reader.office(), document.reference())
                                .filter(tender -> OfferRights.seesOffers(tender, reader))
                                .isPresent());
                    default -> Verdict.ABSTAIN;
                };
            }

            @Override
            public Verdict mayAdd(Person person, String reference, String kind) {
                return Set.of(MANDATE, REPORT).contains(kind) ? Verdict.DENY : Verdict.ABSTAIN;
            }
        };
    }

    private static DocumentGuard.Verdict verdict(boolean allowed) {
        return allowed ? DocumentGuard.Verdict.ALLOW : DocumentGuard.Verdict.DENY;
    }
}
