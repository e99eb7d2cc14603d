package fr.palier.evaluation.scorecard.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.scorecard.domain.Limits;
import fr.palier.intervention.Priority;
import fr.palier.office.Offices;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the office's tables hold firms to: {@code first-contact} and {@code appointment-tolerance}. */
@Component
class OfficeLimits {

    static final String CONTACT = "first-contact";
    static final String TOLERANCE = "appointment-tolerance";
    private static final String HOURS = "hours";

    private final Rules rules;
    private final Offices offices;

    OfficeLimits(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** As they stand today. @throws fr.palier.office.Rejection {@code evaluation.noRule} */
    Limits of(String office) {
        String policy = offices.get(office).policy();
        Map<Priority, Duration> contact = new EnumMap<>(Priority.class);
        for (Priority priority : Priority.values()) {
            contact.put(
                    priority,
                    hours(CONTACT, Map.of("officePolicy", policy, "priority", priority.name()))
                            .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(CONTACT)));
        }
        return new Limits(
                contact,
                hours(TOLERANCE, Map.of("officePolicy", policy))
                        .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(TOLERANCE)));
    }

    private Optional<Duration> hours(String table, Map<String, Object> inputs) {
        return rules.simulateOne(table, inputs).map((Decision row) -> Duration.ofHours(row.number(HOURS)));
    }
}
