package fr.palier.procurement.tender.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.Criterion;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.OfferOutcome;
import fr.palier.procurement.tender.domain.Ranking;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Offers;
import fr.palier.procurement.tender.persistence.Tenders;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Analysis of the offers, lot by lot: legal state of each, scores, weighted ranking, report. */
@Component
public class Analysis {

    private static final int COMMENT = 2000;

    private final TenderDesk desk;
    private final Tenders tenders;
    private final Lots lots;
    private final Offers offers;
    private final AwardCriteria criteria;
    private final Rules rules;
    private final ConsultationFiles files;
    private final NegotiationState negotiation;

    Analysis(
            TenderDesk desk,
            Tenders tenders,
            Lots lots,
            Offers offers,
            AwardCriteria criteria,
            Rules rules,
            ConsultationFiles files,
            NegotiationState negotiation) {
        this.desk = desk;
        this.tenders = tenders;
        this.lots = lots;
        this.offers = offers;
        this.criteria = criteria;
        this.rules = rules;
        this.files = files;
        this.negotiation = negotiation;
    }

    /**
     * Says in which legal state an offer is; the table says what follows.
     *
     * @throws fr.palier.office.Rejection {@code tender.underBudget} when an offer within the budget is called unacceptable
     */
    @Transactional
    public void judge(String reference, long offerId, Defect defect, String reason) {
        Tender tender = inAnalysis(reference);
        Offer offer = offers.get(reference, offerId);
        TenderReason.LATE_IS_COMPUTED.when(defect == Defect.LATE);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        TenderReason.DEFECT_REASON.when(
                defect != Defect.NONE && (why == null || why.length() < 10),
                defect.label().toLowerCase(java.util.Locale.FRANCE));
        OfficeReason.TOO_LONG.when(why != null && why.length() > COMMENT, "Motif", COMMENT);
        Lot lot = lots.get(reference, offer.lot());
        TenderReason.UNDER_BUDGET.when(
                defect == Defect.UNACCEPTABLE && offer.amount().compareTo(lot.budget()) <= 0, lot.budget());
        Decision decision = outcome(tender, defect);
        offers.judge(offerId, defect, defect == Defect.NONE ? null : why, decision);
        offers.unrank(reference);
        desk.note(
                tender,
                "offerJudged",
                "Offre n° %d, lot n° %d : %s. %s"
                        .formatted(
                                offer.id(),
                                offer.lot(),
                                defect.label().toLowerCase(java.util.Locale.FRANCE),
                                decision.basis()),
                Map.of(
                        "offer",
                        offerId,
                        "defect",
                        defect,
                        "outcome",
                        decision.text("outcome"),
                        "rule",
                        decision.rule()));
    }

    /** Scores an offer on a criterion, from 0 to 20. */
    @Transactional
    public void score(String reference, long offerId, long criterionId, BigDecimal score, String comment) {
        inAnalysis(reference);
        Offer offer = offers.get(reference, offerId);
        Criterion criterion = criteria.of(reference).all().stream()
                .filter(one -> one.id() == criterionId)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_CRITERION::rejection);
        TenderReason.PRICE_IS_COMPUTED.when(criterion.kind() == CriterionKind.PRICE);
        TenderReason.WRONG_SCORE.when(score.signum() < 0
                || score.compareTo(Ranking.TOP) > 0
                || score.stripTrailingZeros().scale() > 2);
        OfficeReason.TOO_LONG.when(comment != null && comment.length() > COMMENT, "Appréciation", COMMENT);
        offers.score(
                offer.id(),
                criterionId,
                score,
                comment == null || comment.isBlank() ? null : comment.strip(),
                desk.person().id());
        offers.unrank(reference);
    }

    /** A score with what explains it; the comment may be null. */
    public record Score(BigDecimal score, String comment) {}

    /** Scores an offer on several criteria at once: all or none. */
    @Transactional
    public void scoreAll(String reference, long offerId, Map<Long, Score> scores) {
        scores.forEach((criterion, one) -> score(reference, offerId, criterion, one.score(), one.comment()));
    }

    /** The ranking of a lot as it stands, without closing anything. */
    public List<Ranking.Place> ranking(String reference, int lot) {
        return new Ranking(criteria.of(reference)).rank(candidates(reference, lot));
    }

    /**
     * Closes the analysis: every offer is admitted or rejected, admitted ones are scored and ranked, the report is made.
     *
     * @throws fr.palier.office.Rejection {@code tender.justificationPending}, {@code tender.outcomePending},
     *     {@code tender.scoreMissing}
     */
    @Transactional
    public void close(String reference) {
        Tender tender = inAnalysis(reference);
        for (Offer offer : offers.of(reference)) {
            if (offer.outcome() == null) {
                offers.judge(offer.id(), Defect.NONE, null, outcome(tender, Defect.NONE));
            } else {
                TenderReason.JUSTIFICATION_PENDING.when(
                        offer.outcome() == OfferOutcome.ASK_JUSTIFICATION, offer.firmName());
                boolean toNegotiate = offer.outcome() == OfferOutcome.MAY_NEGOTIATE && negotiation.isAhead(tender);
                TenderReason.OUTCOME_PENDING.when(!offer.isSettled() && !toNegotiate, offer.firmName());
            }
        }
        negotiation.checkMayAward(tender);
        for (Lot lot : lots.of(reference)) {
            ranking(reference, lot.number()).forEach(offers::place);
        }
        tenders.recordAnalyst(reference, desk.person().id());
        report(tender);
        desk.note(tender, "offersAnalysed", "Analyse close : offres classées, rapport d’analyse établi.", Map.of());
    }

    private void report(Tender tender) {
        String reference = tender.reference();
        Criteria weighed = criteria.of(reference);
        files.print(
                tender,
                ConsultationFiles.ANALYSIS_REPORT,
                "Rapport d'analyse " + reference + ".pdf",
                "procurement/tender/rapport-analyse",
                Map.of(
                        "author", desk.person().name(),
                        "at", desk.now(),
                        "criteria", weighed.all(),
                        "lots", lots.of(reference),
                        "offers", offers.of(reference),
                        "scores", allScores(reference, weighed)));
    }

    /** Scores by offer then criterion, the price's included where the offer is admitted. */
    public Map<Long, Map<Long, BigDecimal>> allScores(String reference, Criteria weighed) {
        Map<Long, Map<Long, BigDecimal>> scores = offers.scores(reference);
        weighed.all().stream()
                .filter(one -> one.kind() == CriterionKind.PRICE)
                .findFirst()
                .ifPresent(price -> lots.of(reference).forEach(lot -> {
                    List<Offer> admitted = offers.of(reference, lot.number()).stream()
                            .filter(Offer::isAdmitted)
                            .toList();
                    admitted.stream()
                            .map(Offer::amount)
                            .min(java.util.Comparator.naturalOrder())
                            .ifPresent(lowest -> admitted.forEach(
                                    offer -> scores.computeIfAbsent(offer.id(), id -> new java.util.HashMap<>())
                                            .put(price.id(), Ranking.priceScore(lowest, offer.amount()))));
                }));
        return scores;
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

    private Decision outcome(Tender tender, Defect defect) {
        return rules.decide(
                        tender.office(),
                        tender.reference(),
                        "offer-outcome",
                        inputs(tender, defect, negotiation.mayStillNegotiate(tender), false))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("offer-outcome"));
    }

    static Map<String, Object> inputs(Tender tender, Defect defect, boolean negotiation, boolean regularisationOpened) {
        return Map.of(
                "defect",
                defect.name(),
                "procedure",
                tender.procedure().name(),
                "negotiation",
                negotiation,
                "regularisationOpened",
                regularisationOpened);
    }

    private Tender inAnalysis(String reference) {
        Tender tender = desk.lock(reference, Role.BUYERS, Role.PROJECT_MANAGERS);
        tender.mustBe(TenderStatus.ANALYSIS);
        return tender;
    }
}
