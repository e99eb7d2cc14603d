package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Role;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.tender.application.NegotiationState;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferOutcome;
import fr.palier.procurement.tender.domain.OfferState;
import fr.palier.procurement.tender.domain.Ranking;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.OfferStates;
import fr.palier.procurement.tender.persistence.Offers;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Analysis of the offers, lot by lot: legal state of each, what its firm is asked, weighted ranking. */
@Component
public class Analysis {

    private static final int COMMENT = 2000;
    private static final int SHORTEST = 10;

    private final TenderDesk desk;
    private final Lots lots;
    private final Offers offers;
    private final OfferStates states;
    private final Hearings hearings;
    private final FirmRequests firmRequests;
    private final AwardCriteria criteria;
    private final OfferJudgement judgement;
    private final LowOffers lowOffers;
    private final ScoringRules scoring;
    private final NegotiationState negotiation;

    Analysis(
            TenderDesk desk,
            Lots lots,
            Offers offers,
            OfferStates states,
            Hearings hearings,
            FirmRequests firmRequests,
            AwardCriteria criteria,
            OfferJudgement judgement,
            LowOffers lowOffers,
            ScoringRules scoring,
            NegotiationState negotiation) {
        this.desk = desk;
        this.lots = lots;
        this.offers = offers;
        this.states = states;
        this.hearings = hearings;
        this.firmRequests = firmRequests;
        this.criteria = criteria;
        this.judgement = judgement;
        this.lowOffers = lowOffers;
        this.scoring = scoring;
        this.negotiation = negotiation;
    }

    /**
     * Says in which legal state an offer is; the table says what follows. A regular offer needs a reason where its firm was asked
     * something, or where an alert is set aside.
     *
     * @throws fr.palier.office.Rejection {@code tender.underBudget} when an offer within the budget is called unacceptable,
     *     {@code tender.justificationNotAsked} when a low offer would be eliminated without having been asked,
     *     {@code tender.openedByRequest} while the firm may still answer, {@code tender.answerMissing} when it did not in time
     */
    @Transactional
    public void judge(String reference, long offerId, Defect defect, String reason) {
        Tender tender = inAnalysis(reference, Role.BUYERS, Role.PROJECT_MANAGERS);
        Offer offer = offers.get(reference, offerId);
        TenderReason.LATE_IS_COMPUTED.when(defect == Defect.LATE);
        TenderReason.STATE_BY_APPLICATION.when(
                defect == Defect.INADMISSIBLE_APPLICATION || offer.defect() == Defect.INADMISSIBLE_APPLICATION);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        boolean answersSomething =
                offer.outcome() == OfferOutcome.MAY_REGULARISE || offer.defect() == Defect.ABNORMALLY_LOW;
        TenderReason.DEFECT_REASON.when(
                (defect != Defect.NONE || answersSomething || why != null) && (why == null || why.length() < SHORTEST),
                defect.label().toLowerCase(Locale.FRANCE));
        OfficeReason.TOO_LONG.when(why != null && why.length() > COMMENT, "Motif", COMMENT);
        Lot lot = lots.get(reference, offer.lot());
        TenderReason.UNDER_BUDGET.when(
                defect == Defect.UNACCEPTABLE && offer.amount().compareTo(lot.budget()) <= 0, lot.budget());
        hearings.mustHaveHeard(tender, offer, defect);
        judgement.give(tender, offer, defect, why, false);
    }

    /**
     * The buyers have looked at every offer: those without a state are regular.
     *
     * @throws fr.palier.office.Rejection {@code tender.lowOfferUnexamined} when an alert was passed over in silence
     */
    @Transactional
    public void closeReview(String reference) {
        Tender tender = inAnalysis(reference, Role.BUYERS);
        mustHaveLookedAtLowOffers(tender);
        offers.of(reference).stream()
                .filter(offer -> offer.outcome() == null)
                .forEach(offer -> judgement.give(tender, offer, Defect.NONE, null, false));
        desk.note(tender, "offersReviewed", "État de chaque offre examiné.", Map.of());
    }

    private void mustHaveLookedAtLowOffers(Tender tender) {
        List<OfferState> given = states.of(tender.reference());
        lowOffers.alerts(tender).forEach((id, sentence) -> {
            Offer offer = offers.get(tender.reference(), id);
            TenderReason.LOW_OFFER_UNEXAMINED.when(
                    given.stream().noneMatch(state -> state.offer() == id && state.isExaminationOf(offer.amount())),
                    offer.firmName(),
                    sentence);
        });
    }

    /** Waits for firms that may still answer, or finds every offer settled. */
    @Transactional
    public AnalysisCourse settle(String reference, boolean applicationsLeft) {
        Tender tender = inAnalysis(reference, Role.BUYERS);
        Optional<OffsetDateTime> due = firmRequests.awaited(reference);
        if (due.isEmpty()) {
            mustBeSettled(tender);
        }
        return new AnalysisCourse(due.isPresent(), due.orElse(null), false, applicationsLeft);
    }

    /**
     * Every offer is admitted or rejected; in a negotiated procedure it may also wait for the negotiation.
     *
     * @throws fr.palier.office.Rejection {@code tender.justificationPending}, {@code tender.outcomePending},
     *     {@code tender.underBudget}, {@code tender.lowOfferUnexamined}
     */
    void mustBeSettled(Tender tender) {
        mustHaveLookedAtLowOffers(tender);
        for (Offer offer : offers.of(tender.reference())) {
            TenderReason.JUSTIFICATION_PENDING.when(
                    offer.outcome() == OfferOutcome.ASK_JUSTIFICATION, offer.firmName());
            boolean negotiable = offer.outcome() == OfferOutcome.MAY_NEGOTIATE && negotiation.isAhead(tender);
            TenderReason.OUTCOME_PENDING.when(!offer.isSettled() && !negotiable, offer.firmName());
            Lot lot = lots.get(tender.reference(), offer.lot());
            TenderReason.UNDER_BUDGET.when(
                    offer.defect() == Defect.UNACCEPTABLE && offer.amount().compareTo(lot.budget()) <= 0, lot.budget());
        }
    }

    /** Places every admitted offer, by the rule for ties that is kept with the file. */
    void rank(Tender tender) {
        negotiation.checkMayAward(tender);
        Ranking ranking = new Ranking(
                criteria.of(tender.reference()), scoring.keep(tender).tieRule());
        lots.of(tender.reference()).forEach(lot -> ranking.rank(candidates(tender.reference(), lot.number()))
                .forEach(offers::place));
    }

    private List<Ranking.Candidate> candidates(String reference, int lot) {
        Map<Long, Map<Long, BigDecimal>> scores = offers.scores(reference);
        return offers.of(reference, lot).stream()
                .filter(Offer::isAdmitted)
                .map(offer -> new Ranking.Candidate(
                        offer.id(),
                        offer.firmName(),
                        offer.lot(),
                        offer.amount(),
                        scores.getOrDefault(offer.id(), Map.of())))
                .toList();
    }

    private Tender inAnalysis(String reference, Role... roles) {
        Tender tender = desk.lock(reference, roles);
        tender.mustBe(TenderStatus.ANALYSIS);
        return tender;
    }
}
