package fr.palier.survey.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import fr.palier.office.Offices;
import fr.palier.survey.SurveyReason;
import fr.palier.survey.domain.SurveyRules;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office's row of {@code survey-rules}. */
@Component
public class OfficeSurveyRules {

    private static final String TABLE = "survey-rules";

    private final Rules rules;
    private final Offices offices;

    OfficeSurveyRules(Rules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** As they stand today. @throws fr.palier.office.Rejection {@code survey.noRules} */
    public SurveyRules of(String office) {
        return rules.simulateOne(
                        TABLE, Map.of("officePolicy", offices.get(office).policy()))
                .map(OfficeSurveyRules::read)
                .orElseThrow(SurveyReason.NO_RULES::rejection);
    }

    /** The same, kept with the survey that they are applied to. */
    SurveyRules decide(String office, String reference) {
        return rules.decide(
                        office,
                        reference,
                        TABLE,
                        Map.of("officePolicy", offices.get(office).policy()))
                .map(OfficeSurveyRules::read)
                .orElseThrow(SurveyReason.NO_RULES::rejection);
    }

    private static SurveyRules read(Decision row) {
        return new SurveyRules(
                row.number("waitDays"),
                row.number("restDays"),
                row.number("reminderDays"),
                row.number("expiryDays"),
                row.number("minimumAnswers"),
                row.isTrue("anonymous"),
                row.number("callAttempts"));
    }
}
