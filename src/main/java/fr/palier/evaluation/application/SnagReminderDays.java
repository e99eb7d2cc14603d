package fr.palier.evaluation.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.domain.FrenchDay;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.SnagStep;
import fr.palier.office.Offices;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The table {@code snag-reminder}. */
@Component
class SnagReminderDays {

    private static final String TABLE = "snag-reminder";

    private final Rules rules;
    private final Offices offices;

    SnagReminderDays(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** @throws fr.palier.office.Rejection {@code evaluation.noRule} */
    Map<SnagStep, Decision> of(String office) {
        Map<SnagStep, Decision> found = new EnumMap<>(SnagStep.class);
        for (SnagStep step : SnagStep.values()) {
            found.put(step, of(office, step));
        }
        return found;
    }

    private Decision of(String office, SnagStep step) {
        return rules.simulateOne(
                        TABLE, Map.of("officePolicy", offices.get(office).policy(), "step", step.name()))
                .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(TABLE));
    }

    /** What to know of reserves that stand when the guarantee year ends or has ended; null before. */
    String guaranteeHint(RatedSite site, long openSnags, LocalDate today) {
        if (site.guaranteeEnd() == null || openSnags == 0) {
            return null;
        }
        Decision rule = of(site.office(), SnagStep.GUARANTEE_ENDING);
        return site.guaranteeEnd().plusDays(rule.number("days")).isAfter(today)
                ? null
                : "Réserves encore à lever : %d, garantie jusqu’au %s. %s"
                        .formatted(openSnags, FrenchDay.of(site.guaranteeEnd()), rule.basis());
    }
}
