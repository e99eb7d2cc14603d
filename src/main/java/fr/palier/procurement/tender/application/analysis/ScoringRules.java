package fr.palier.procurement.tender.application.analysis;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.Offices;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TieRule;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the office settles several marks and parts ties. */
@Component
class ScoringRules {

    private static final String TABLE = "scoring-policy";

    private final Rules rules;
    private final Offices offices;

    ScoringRules(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** @param agreementFrom points between two marks from which the raters must agree on one */
    record Policy(int agreementFrom, TieRule tieRule, String basis) {}

    Policy of(Tender tender) {
        return rules.simulateOne(TABLE, inputs(tender))
                .map(ScoringRules::policy)
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(TABLE));
    }

    /** As {@link #of}, kept with the file: this is the rule that the ranking used. */
    Policy keep(Tender tender) {
        return rules.decide(tender.office(), tender.reference(), TABLE, inputs(tender))
                .map(ScoringRules::policy)
                .orElseThrow(() -> TenderReason.NO_RULE.rejection(TABLE));
    }

    private Map<String, Object> inputs(Tender tender) {
        return Map.of("officePolicy", offices.get(tender.office()).policy());
    }

    private static Policy policy(Decision decision) {
        return new Policy(
                decision.number("agreementFrom"), decision.choice("tieRule", TieRule.class), decision.basis());
    }
}
