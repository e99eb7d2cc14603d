package fr.palier.procurement.tender.application.analysis;

import fr.palier.correspondence.LetterPreview;
import fr.palier.engine.Role;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferOutcome;
import fr.palier.procurement.tender.domain.Request;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Requests;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What firms are asked about their offers. Nobody is eliminated unheard; nobody is admitted on an answer that did not come in time. */
@Component
public class Hearings {

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final Requests requests;
    private final FirmRequests firmRequests;
    private final OfferJudgement judgement;

    Hearings(
            TenderDesk desk,
            Lots lots,
            Offers offers,
            Requests requests,
            FirmRequests firmRequests,
            OfferJudgement judgement) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.requests = requests;
        this.firmRequests = firmRequests;
        this.judgement = judgement;
    }

    /** Offers regularisation to all irregular offers at once (R2152-2); low and unacceptable ones are none of them. */
    @Transactional
    public void openRegularisation(String reference, OffsetDateTime due) {
        Tender tender = inAnalysis(reference);
        List<Offer> irregular = toBeRegularised(reference);
        firmRequests.ask(tender, RequestKind.REGULARISATION, due, questions(tender, RequestKind.REGULARISATION));
        irregular.forEach(offer -> judgement.give(tender, offer, Defect.IRREGULAR, offer.defectReason(), true));
    }

    /** Asks all firms whose offer looks abnormally low to justify it (L2152-6, R2152-3). */
    @Transactional
    public void askJustifications(String reference, OffsetDateTime due) {
        Tender tender = inAnalysis(reference);
        firmRequests.ask(tender, RequestKind.JUSTIFICATION, due, questions(tender, RequestKind.JUSTIFICATION));
    }

    /** What would be asked of the firms whose offers are concerned, read before it leaves. */
    @Transactional(readOnly = true)
    public List<LetterPreview> preview(String reference, RequestKind kind, OffsetDateTime due) {
        desk.mustBe(Role.BUYERS);
        Tender tender = desk.read(reference);
        tender.mustBe(TenderStatus.ANALYSIS);
        return firmRequests.preview(tender, kind, due, questions(tender, kind));
    }

    /** Irregular offers whose firms were not asked yet. */
    List<Offer> toBeRegularised(String reference) {
        return notAsked(reference, Defect.IRREGULAR, RequestKind.REGULARISATION);
    }

    /** Low offers whose firms were not asked yet. */
    List<Offer> toBeJustified(String reference) {
        return notAsked(reference, Defect.ABNORMALLY_LOW, RequestKind.JUSTIFICATION);
    }

    private List<Offer> notAsked(String reference, Defect defect, RequestKind kind) {
        return offers.of(reference).stream()
                .filter(offer -> offer.defect() == defect)
                .filter(offer -> asked(reference, kind, offer).isEmpty())
                .toList();
    }

    /**
     * Refuses a state that the firm was not heard about.
     *
     * @throws fr.palier.office.Rejection {@code tender.justificationNotAsked}, {@code tender.openedByRequest},
     *     {@code tender.answerMissing}
     */
    void mustHaveHeard(Tender tender, Offer offer, Defect next) {
        String reference = tender.reference();
        if (offer.outcome() == OfferOutcome.MAY_REGULARISE) {
            heard(asked(reference, RequestKind.REGULARISATION, offer).orElseThrow(), offer, next == Defect.NONE);
        }
        boolean low = offer.defect() == Defect.ABNORMALLY_LOW;
        Optional<Request> justification = asked(reference, RequestKind.JUSTIFICATION, offer);
        if (low && justification.isPresent()) {
            heard(justification.get(), offer, next == Defect.NONE);
        }
        TenderReason.JUSTIFICATION_NOT_ASKED.when(
                next == Defect.ABNORMALLY_LOW_UNJUSTIFIED && (!low || justification.isEmpty()), offer.firmName());
    }

    private void heard(Request request, Offer offer, boolean admitting) {
        boolean answered = Requests.asked(request, offer.deposit(), offer.id())
                .orElseThrow()
                .hasAnsweredInTime();
        boolean over = !desk.now().isBefore(request.dueAt());
        TenderReason.OPENED_BY_REQUEST.when(
                !answered && !over, offer.defect().label().toLowerCase(Locale.FRANCE));
        TenderReason.ANSWER_MISSING.when(admitting && !answered, offer.firmName());
    }

    private Optional<Request> asked(String reference, RequestKind kind, Offer offer) {
        return requests.latest(reference, kind, offer.deposit(), offer.id());
    }

    private List<FirmRequests.Question> questions(Tender tender, RequestKind kind) {
        String reference = tender.reference();
        List<Lot> all = lots.of(reference);
        List<Offer> concerned =
                kind == RequestKind.REGULARISATION ? toBeRegularised(reference) : toBeJustified(reference);
        return concerned.stream()
                .map(offer -> new FirmRequests.Question(
                        offer.deposit(),
                        offer.id(),
                        offer.firmName(),
                        offer.email(),
                        lot(all, offer) + amount(kind, offer) + offer.defectReason()))
                .toList();
    }

    /** Which lot is meant, said only where there are several. */
    private static String lot(List<Lot> all, Offer offer) {
        return all.stream()
                .filter(lot -> all.size() > 1 && lot.number() == offer.lot())
                .map(lot -> "Lot n° %d, %s.\n".formatted(lot.number(), lot.title()))
                .findFirst()
                .orElse("");
    }

    /** A firm justifies an amount: it must read which. */
    private static String amount(RequestKind kind, Offer offer) {
        return kind == RequestKind.JUSTIFICATION ? "Montant de votre offre : %s HT.\n".formatted(offer.amount()) : "";
    }

    private Tender inAnalysis(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS);
        tender.mustBe(TenderStatus.ANALYSIS);
        return tender;
    }
}
