package fr.palier.survey.application;

import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.survey.SurveyReason;
import fr.palier.survey.domain.Answer;
import fr.palier.survey.domain.CaseKind;
import fr.palier.survey.domain.FollowUp;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.persistence.AnswerRows;
import fr.palier.survey.persistence.SurveyRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office does of an answer that is tied to its case: nothing, a call, or the case opened again, by {@code survey-follow-up}. */
@Component
public class FollowSurveyUp {

    private static final String TABLE = "survey-follow-up";

    private final SurveyRows rows;
    private final AnswerRows answers;
    private final Rules rules;
    private final Offices offices;
    private final CaseReopening reopening;
    private final CurrentPerson people;
    private final Journal journal;

    FollowSurveyUp(
            SurveyRows rows,
            AnswerRows answers,
            Rules rules,
            Offices offices,
            CaseReopening reopening,
            CurrentPerson people,
            Journal journal) {
        this.rows = rows;
        this.answers = answers;
        this.rules = rules;
        this.offices = offices;
        this.reopening = reopening;
        this.people = people;
        this.journal = journal;
    }

    /** The strongest of what the answers of a survey and of those grouped into it ask for. */
    @Transactional
    public FollowUp decide(String office, String reference) {
        FollowUp strongest = FollowUp.NONE;
        for (Survey asked : rows.group(office, reference)) {
            Optional<Answer> answer = answers.of(office, asked.reference());
            if (answer.isPresent()) {
                FollowUp action = rules.decide(office, asked.reference(), TABLE, inputs(asked, answer.get()))
                        .map(row -> row.choice("action", FollowUp.class))
                        .map(found -> possible(asked, found))
                        .orElseThrow(SurveyReason.NO_RULES::rejection);
                strongest = action.compareTo(strongest) > 0 ? action : strongest;
            }
        }
        return strongest;
    }

    /** Opens again each case whose tenant says so, with what they said as reason. */
    @Transactional
    public void reopen(String office, String reference) {
        for (Survey asked : rows.group(office, reference)) {
            answers.of(office, asked.reference())
                    .filter(answer -> rules.simulateOne(TABLE, inputs(asked, answer))
                            .map(row -> row.choice("action", FollowUp.class))
                            .filter(action -> possible(asked, action) == FollowUp.REOPEN)
                            .isPresent())
                    .ifPresent(answer -> reopening.reopen(office, asked.caseReference(), reason(answer)));
        }
    }

    /** The desk called back: what was understood, and whether the case opens again. */
    @Transactional
    public void calledBack(String reference, boolean reopen, String reason) {
        String office = people.office();
        Survey survey = rows.get(office, reference);
        SurveyReason.HANDLED_BY_CALLER.when(rows.handled(reference, people.get().id()));
        OfficeReason.MISSING.when(reason == null || reason.isBlank(), "Ce que dit le locataire");
        List<Survey> complaints = rows.group(office, reference).stream()
                .filter(asked ->
                        asked.caseKind() == CaseKind.COMPLAINT && reopening.isPossible(office, asked.caseReference()))
                .toList();
        SurveyReason.NO_CASE_TO_REOPEN.when(reopen && complaints.isEmpty());
        journal.write(
                office,
                survey.caseReference(),
                "survey.calledBack",
                "Locataire rappelé après son enquête : " + reason.strip(),
                Map.of("survey", reference, "reopened", reopen));
        if (reopen) {
            complaints.stream()
                    .filter(asked -> answers.of(office, asked.reference()).isPresent())
                    .forEach(asked -> reopening.reopen(office, asked.caseReference(), reason.strip()));
        }
    }

    /** Where there is no complaint to open again, or its period is over, the tenant is called. */
    private FollowUp possible(Survey asked, FollowUp action) {
        boolean reopens = action == FollowUp.REOPEN
                && asked.caseKind() == CaseKind.COMPLAINT
                && reopening.isPossible(asked.office(), asked.caseReference());
        return action == FollowUp.REOPEN && !reopens ? FollowUp.CALL_BACK : action;
    }

    private Map<String, Object> inputs(Survey asked, Answer answer) {
        return Map.of(
                "officePolicy",
                offices.get(asked.office()).policy(),
                "resolved",
                answer.resolved().name(),
                "score",
                java.math.BigDecimal.valueOf(answer.score()));
    }

    private static String reason(Answer answer) {
        return "Réponse à l'enquête : résolu ? %s ; note %d sur 5.%s"
                .formatted(
                        answer.resolved().label().toLowerCase(java.util.Locale.FRANCE),
                        answer.score(),
                        answer.comment() == null ? "" : " « " + answer.comment() + " »");
    }
}
