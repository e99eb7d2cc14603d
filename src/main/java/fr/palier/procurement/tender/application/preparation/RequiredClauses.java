package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.procurement.tender.application.TenderDesk;
import fr.palier.procurement.tender.domain.Clause;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.Duty;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.domain.SocialException;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Clauses;
import fr.palier.procurement.tender.persistence.Lots;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which clauses the rules ask of a consultation, and the answers that its file gives by itself. */
@Component
class RequiredClauses {

    private static final int SHORTEST_REASON = 10;

    private final TenderDesk desk;
    private final Lots lots;
    private final AwardCriteria criteria;
    private final Clauses clauses;
    private final Rules rules;

    RequiredClauses(TenderDesk desk, Lots lots, AwardCriteria criteria, Clauses clauses, Rules rules) {
        this.desk = desk;
        this.lots = lots;
        this.criteria = criteria;
        this.clauses = clauses;
        this.rules = rules;
    }

    /** @param kept whether the table's answer is kept with the file: when the terms change, and when the documents are approved */
    List<ClauseCheck> ask(Tender tender, boolean kept) {
        Map<String, Object> inputs = Map.of(
                "nature", tender.nature().name(),
                "needAmount", tender.needAmount().euros(),
                "launchDate", desk.launchDay(tender),
                "durationMonths", tender.durationMonths(),
                "rawMaterialShare", tender.rawMaterialShare().name(),
                "priceForm", tender.priceForm().name(),
                "standardGoods", tender.standardGoods(),
                "buyerCategory", desk.office(tender).buyerCategory());
        List<Decision> rows = kept
                ? rules.decideAll(tender.office(), tender.reference(), "required-clauses", inputs)
                : rules.simulate("required-clauses", inputs);
        clauses.ask(
                tender.reference(),
                rows.stream()
                        .map(row -> new ClauseCheck(
                                row.choice("clause", Clause.class),
                                row.choice("duty", Duty.class),
                                row.rule(),
                                row.basis(),
                                null,
                                null,
                                null))
                        .toList());
        answerFromFile(tender);
        return clauses.of(tender.reference());
    }

    /** The social clause is left out for one of four reasons and no other. */
    void checkException(Tender tender, Clause clause, boolean included, SocialException exception) {
        if (included || clause != Clause.SOCIAL_CLAUSE) {
            return;
        }
        PreparationReason.EXCEPTION_MISSING.when(exception == null);
        Decision decision = rules.decide(
                        tender.office(),
                        tender.reference(),
                        "social-exception",
                        Map.of(
                                "exception", exception.name(),
                                "nature", tender.nature().name(),
                                "durationMonths", tender.durationMonths()))
                .orElseThrow(() -> TenderReason.NO_RULE.rejection("social-exception"));
        PreparationReason.EXCEPTION_REFUSED.when(!decision.isTrue("allowed"), decision.basis());
    }

    /** Two answers stand in the file already: the lots, and an environmental criterion among the criteria. */
    private void answerFromFile(Tender tender) {
        String reference = tender.reference();
        for (ClauseCheck asked : clauses.of(reference)) {
            if (asked.clause() == Clause.LOTS_OR_REASON) {
                boolean several = lots.of(reference).size() > 1;
                String reason = tender.singleLotReason();
                TenderReason.SINGLE_LOT_REASON.when(!several && (reason == null || reason.length() < SHORTEST_REASON));
                clauses.answer(reference, asked.clause(), several, several ? null : reason, null);
            } else if (asked.clause() == Clause.ENVIRONMENTAL_CRITERION
                    && criteria.of(reference).hasEnvironmental()) {
                clauses.answer(reference, asked.clause(), true, null, null);
            }
        }
    }
}
