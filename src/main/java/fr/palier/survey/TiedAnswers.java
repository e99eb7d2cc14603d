package fr.palier.survey;

import fr.palier.survey.application.OfficeSurveyRules;
import fr.palier.survey.persistence.AnswerRows;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers that their tenants agreed to tie to a case, for the modules that come after: never one that is anonymous. */
@Component
public class TiedAnswers {

    private final AnswerRows rows;
    private final OfficeSurveyRules rules;

    TiedAnswers(AnswerRows rows, OfficeSurveyRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /**
     * An answer.
     *
     * @param caseReference complaint or intervention
     * @param firm that the survey was counted for; null = none
     * @param closedAt when the case was closed that it asks about
     * @param score 1 to 5
     */
    public record Tied(String caseReference, Long firm, OffsetDateTime closedAt, boolean solved, int score) {}

    /** About any of these complaints or interventions. */
    public List<Tied> about(String office, Collection<String> cases) {
        return rows.tied(office, cases);
    }

    /** Below so many answers no rate and no mean is shown. @throws fr.palier.office.Rejection {@code survey.noRules} */
    public int minimum(String office) {
        return rules.of(office).minimumAnswers();
    }
}
