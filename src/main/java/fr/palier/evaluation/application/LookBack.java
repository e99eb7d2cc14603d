package fr.palier.evaluation.application;

import fr.palier.engine.Rules;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.office.Offices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many months the office looks back at a supplier, by the table {@code look-back}. */
@Component
public class LookBack {

    private static final String TABLE = "look-back";

    private final Rules rules;
    private final Offices offices;

    LookBack(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** What for. */
    public enum Subject {
        FIGURES,
        ENDED_CONTRACTS,
        INCIDENT,
        REVIEW
    }

    /** @throws fr.palier.office.Rejection {@code evaluation.noRule} */
    public int months(String office, Subject subject) {
        return rules.simulateOne(
                        TABLE, Map.of("officePolicy", offices.get(office).policy(), "subject", subject.name()))
                .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(TABLE))
                .number("months");
    }
}
