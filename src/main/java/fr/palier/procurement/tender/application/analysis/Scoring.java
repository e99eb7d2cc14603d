package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Role;
import fr.palier.office.OfficeReason;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Criterion;
import fr.palier.procurement.tender.domain.CriterionKind;
import fr.palier.procurement.tender.domain.MarkSheet;
import fr.palier.procurement.tender.domain.Offer;
import fr.palier.procurement.tender.domain.Ranking;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.procurement.tender.persistence.AnalysisVersions;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Marks;
import fr.palier.procurement.tender.persistence.Offers;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks of several raters: each keeps his own, and what counts is their mean or what they agree on. */
@Component
public class Scoring {

    private static final int COMMENT = 2000;

    private final TenderDesk desk;
    private final Offers offers;
    private final AwardCriteria criteria;
    private final AnalysisVersions versions;
    private final Marks marks;
    private final ScoringRules rules;

    Scoring(
            TenderDesk desk,
            Offers offers,
            AwardCriteria criteria,
            AnalysisVersions versions,
            Marks marks,
            ScoringRules rules) {
        this.desk = desk;
        this.offers = offers;
        this.criteria = criteria;
        this.versions = versions;
        this.marks = marks;
        this.rules = rules;
    }

    /** A mark with what explains it; the comment may be null. */
    public record Score(BigDecimal score, String comment) {}

    /** Gives an offer the person's own marks on several criteria: all or none. */
    @Transactional
    public void rateAll(String reference, long offerId, Map<Long, Score> scores) {
        scores.forEach((criterion, one) -> rate(reference, offerId, criterion, one.score(), one.comment()));
    }

    /**
     * Gives an offer the person's own mark on a criterion, 0 to 20; it supersedes his mark before.
     *
     * @throws fr.palier.office.Rejection {@code tender.notARater} for a technical criterion that the works officers rate,
     *     {@code tender.priceIsComputed}, {@code tender.wrongScore}
     */
    @Transactional
    public void rate(String reference, long offerId, long criterionId, BigDecimal mark, String comment) {
        Tender tender = inAnalysis(reference, Role.BUYERS, Role.PROJECT_MANAGERS);
        Offer offer = offers.get(reference, offerId);
        Criterion criterion = criterion(reference, criterionId);
        boolean technical = versions.current(reference).technical() && criterion.kind() == CriterionKind.TECHNICAL;
        TenderReason.NOT_A_RATER.when(technical && !desk.person().is(Role.PROJECT_MANAGERS.group()), criterion.name());
        mustBeAMark(mark);
        OfficeReason.TOO_LONG.when(comment != null && comment.length() > COMMENT, "Appréciation", COMMENT);
        String said = comment == null || comment.isBlank() ? null : comment.strip();
        marks.add(offer.id(), criterionId, desk.person(), mark, said, desk.now());
        settle(tender, offer, criterion);
        offers.unrank(reference);
        desk.note(
                tender,
                "offerMarked",
                "Offre n° %d, lot n° %d : note donnée sur « %s ».".formatted(offer.id(), offer.lot(), criterion.name()),
                Map.of("offer", offer.id(), "criterion", criterionId));
    }

    /** The raters agree on one mark, with what they agreed on; a new mark of any of them takes it back. */
    @Transactional
    public void agree(String reference, long offerId, long criterionId, BigDecimal mark, String comment) {
        Tender tender = inAnalysis(reference, Role.BUYERS, Role.PROJECT_MANAGERS);
        Offer offer = offers.get(reference, offerId);
        Criterion criterion = criterion(reference, criterionId);
        mustBeAMark(mark);
        MarkSheet sheet = marks.sheet(reference, offerId, criterionId);
        TenderReason.NOTHING_TO_AGREE.when(sheet.marks().isEmpty());
        TenderReason.AGREED_OUTSIDE.when(mark.compareTo(sheet.lowest()) < 0 || mark.compareTo(sheet.highest()) > 0);
        String why = TenderDesk.reason(comment);
        marks.settle(
                new Marks.Settled(offerId, criterionId, mark, why, true),
                desk.person().id());
        offers.unrank(reference);
        desk.note(
                tender,
                "markAgreed",
                "Offre n° %d, lot n° %d : note commune arrêtée sur « %s »."
                        .formatted(offer.id(), offer.lot(), criterion.name()),
                Map.of("offer", offerId, "criterion", criterionId));
    }

    private void settle(Tender tender, Offer offer, Criterion criterion) {
        MarkSheet sheet = marks.sheet(tender.reference(), offer.id(), criterion.id());
        Optional<BigDecimal> mean = sheet.settled(rules.of(tender).agreementFrom());
        if (mean.isPresent()) {
            marks.settle(
                    new Marks.Settled(offer.id(), criterion.id(), mean.get(), sheet.comments(), false),
                    desk.person().id());
        } else {
            marks.unsettle(offer.id(), criterion.id());
        }
    }

    /** @throws fr.palier.office.Rejection {@code tender.agreementNeeded} where raters are too far apart and have not agreed */
    void mustBeAgreed(Tender tender) {
        int from = rules.of(tender).agreementFrom();
        var settled = offers.scores(tender.reference());
        for (Offer offer : offers.of(tender.reference())) {
            var sheets = marks.sheets(tender.reference()).getOrDefault(offer.id(), Map.of());
            for (Criterion criterion : criteria.of(tender.reference()).all()) {
                MarkSheet sheet = sheets.get(criterion.id());
                boolean counts = settled.getOrDefault(offer.id(), Map.of()).containsKey(criterion.id());
                TenderReason.AGREEMENT_NEEDED.when(
                        offer.isAdmitted()
                                && sheet != null
                                && !counts
                                && sheet.settled(from).isEmpty(),
                        criterion.name(),
                        offer.firmName(),
                        sheet == null ? "" : sheet.spread().stripTrailingZeros().toPlainString());
            }
        }
    }

    private Criterion criterion(String reference, long id) {
        Criterion criterion = criteria.of(reference).all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(TenderReason.UNKNOWN_CRITERION::rejection);
        TenderReason.PRICE_IS_COMPUTED.when(criterion.kind() == CriterionKind.PRICE);
        return criterion;
    }

    private static void mustBeAMark(BigDecimal mark) {
        TenderReason.WRONG_SCORE.when(mark.signum() < 0
                || mark.compareTo(Ranking.TOP) > 0
                || mark.stripTrailingZeros().scale() > 2);
    }

    private Tender inAnalysis(String reference, Role... roles) {
        Tender tender = desk.lock(reference, roles);
        tender.mustBe(TenderStatus.ANALYSIS);
        return tender;
    }
}
