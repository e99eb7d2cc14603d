package fr.palier.procurement.negotiation.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.correspondence.Printer;
import fr.palier.correspondence.StoredDocument;
import fr.palier.procurement.negotiation.domain.Chain;
import fr.palier.procurement.negotiation.domain.Negotiation;
import fr.palier.procurement.negotiation.domain.NegotiationStatus;
import fr.palier.procurement.negotiation.domain.Terms;
import fr.palier.procurement.negotiation.persistence.Answers;
import fr.palier.procurement.negotiation.persistence.Bidders;
import fr.palier.procurement.negotiation.persistence.ExchangeLog;
import fr.palier.procurement.negotiation.persistence.Mandates;
import fr.palier.procurement.negotiation.persistence.Negotiations;
import fr.palier.procurement.negotiation.persistence.Rounds;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follow-up: the report of the negotiation, signed and kept; the offers go back to the analysis. */
@Component
public class ReportNegotiation {

    private static final int SUMMARY = 4000;

    private final NegotiationDesk desk;
    private final Negotiations negotiations;
    private final Mandates mandates;
    private final Bidders bidders;
    private final Rounds rounds;
    private final Answers answers;
    private final ExchangeLog log;
    private final Offers offers;
    private final Tenders tenders;
    private final Documents documents;
    private final Printer printer;

    ReportNegotiation(
            NegotiationDesk desk,
            Negotiations negotiations,
            Mandates mandates,
            Bidders bidders,
            Rounds rounds,
            Answers answers,
            ExchangeLog log,
            Offers offers,
            Tenders tenders,
            Documents documents,
            Printer printer) {
        this.desk = desk;
        this.negotiations = negotiations;
        this.mandates = mandates;
        this.bidders = bidders;
        this.rounds = rounds;
        this.answers = answers;
        this.log = log;
        this.offers = offers;
        this.tenders = tenders;
        this.documents = documents;
        this.printer = printer;
    }

    /**
     * Signs the report.
     *
     * @param summary how it went, in the words of who signs
     * @return whether there is an offer to analyse
     */
    @Transactional
    public boolean sign(String reference, String summary) {
        Tender tender = desk.lockAsNegotiator(reference);
        Negotiation negotiation = negotiations.lock(reference);
        tender.mustBe(TenderStatus.NEGOTIATION);
        negotiation.mustBe(NegotiationStatus.CONCLUDED);
        String words = NegotiationDesk.text(summary, "Déroulement", SUMMARY);
        Chain chain = Chain.of(log.of(reference));
        Map<String, Object> model = new HashMap<>();
        model.put("office", desk.office(tender));
        model.put("reference", reference);
        model.put("tender", tender);
        model.put("negotiation", negotiation);
        model.put("terms", negotiations.terms(reference).orElse(Terms.NOTHING));
        model.put("mandate", mandates.find(reference).orElseThrow());
        model.put("bidders", bidders.of(reference));
        model.put("rounds", rounds.of(reference));
        model.put("answers", answers.of(reference));
        model.put("amounts", answers.amounts(reference));
        model.put("chain", chain);
        model.put("summary", words);
        model.put("author", desk.person().name());
        model.put("at", desk.now());
        StoredDocument report = documents.store(new NewDocument(
                tender.office(),
                reference,
                NegotiationDocuments.REPORT,
                "Rapport de négociation " + reference + ".pdf",
                printer.pdf("procurement/negotiation/rapport", model),
                Confidentiality.RESTRICTED));
        negotiations.report(negotiation, report.id(), desk.person().id(), desk.now());
        tenders.move(tender, TenderStatus.ANALYSIS);
        desk.note(
                tender,
                "reported",
                "Rapport de négociation signé ; les offres finales reviennent à l’analyse.",
                Map.of("document", report.id(), "sha256", report.sha256(), "log", chain.head()));
        return !offers.of(reference).isEmpty();
    }
}
