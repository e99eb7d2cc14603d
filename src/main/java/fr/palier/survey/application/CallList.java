package fr.palier.survey.application;

import fr.palier.engine.Role;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.office.CurrentPerson;
import fr.palier.survey.SurveyReason;
import fr.palier.survey.domain.Answer;
import fr.palier.survey.domain.CallOutcome;
import fr.palier.survey.domain.GivenBy;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.persistence.SurveyRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tenants whom the desk calls for their survey. Whoever handled a case does not call about it. */
@Component
public class CallList {

    /** Who calls. */
    public static final Set<String> CALLERS = Set.of(Role.COMPLAINT_DESK.group());

    private static final int SHOWN = 200;

    private final SurveyRows rows;
    private final AnswerSurvey answers;
    private final OfficeSurveyRules rules;
    private final SurveyFlow flow;
    private final Homes homes;
    private final CurrentPerson people;
    private final Clock clock;

    CallList(
            SurveyRows rows,
            AnswerSurvey answers,
            OfficeSurveyRules rules,
            SurveyFlow flow,
            Homes homes,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.rules = rules;
        this.flow = flow;
        this.homes = homes;
        this.people = people;
        this.clock = clock;
    }

    /** A tenant to call. */
    public record Line(Survey survey, Occupant tenant, int attempts) {}

    /** What the caller needs before dialling. */
    public record Call(
            Survey survey, Occupant tenant, Place place, List<Survey> cases, List<SurveyRows.Attempt> attempts) {}

    /** Whom this person may call, longest waiting first. */
    public List<Line> waiting() {
        String office = office();
        return rows.calling(office, people.get().id(), SHOWN).stream()
                .map(survey -> new Line(
                        survey,
                        homes.occupant(office, survey.occupant()),
                        rows.attempts(survey.reference()).size()))
                .toList();
    }

    /** @throws fr.palier.office.Rejection {@code survey.notFound}, {@code survey.handledByCaller} */
    public Call call(String reference) {
        String office = office();
        Survey survey = rows.get(office, reference);
        SurveyReason.HANDLED_BY_CALLER.when(rows.handled(reference, people.get().id()));
        SurveyReason.NOT_OPEN.when(!survey.status().isOpen());
        Occupant tenant = homes.occupant(office, survey.occupant());
        return new Call(
                survey,
                tenant,
                homes.placeOfDwelling(office, tenant.dwelling()),
                rows.group(office, reference),
                rows.attempts(reference));
    }

    /** Notes a call without answer; after a refusal, a wrong number or too many attempts the survey ends. */
    @Transactional
    public void note(String reference, CallOutcome outcome) {
        SurveyReason.WRONG_CHOICE.when(outcome == CallOutcome.ANSWERED);
        Survey survey = take(reference);
        rows.addAttempt(reference, OffsetDateTime.now(clock), people.get(), outcome);
        int attempts = rows.attempts(reference).size();
        boolean last = outcome == CallOutcome.NO_ANSWER
                && attempts >= rules.of(survey.office()).callAttempts();
        if (outcome == CallOutcome.REFUSED || outcome == CallOutcome.WRONG_NUMBER || last) {
            rows.end(
                    survey.office(),
                    reference,
                    outcome == CallOutcome.WRONG_NUMBER ? SurveyStatus.UNDELIVERABLE : SurveyStatus.EXPIRED,
                    OffsetDateTime.now(clock),
                    outcome == CallOutcome.NO_ANSWER ? attempts + " appels sans réponse" : outcome.label());
            flow.ended(survey, false);
        }
    }

    /** Types what the tenant says on the telephone, or wrote on paper. */
    @Transactional
    public void type(String reference, Map<String, Answer> said, boolean consent, GivenBy by) {
        SurveyReason.WRONG_CHOICE.when(by == GivenBy.LINK);
        Survey survey = take(reference);
        rows.addAttempt(reference, OffsetDateTime.now(clock), people.get(), CallOutcome.ANSWERED);
        answers.answer(survey.office(), reference, said, consent, by);
    }

    private Survey take(String reference) {
        Survey survey = rows.lock(office(), reference);
        SurveyReason.HANDLED_BY_CALLER.when(rows.handled(reference, people.get().id()));
        SurveyReason.ALREADY_ANSWERED.when(survey.status() == SurveyStatus.ANSWERED);
        SurveyReason.NOT_OPEN.when(!survey.status().isOpen());
        SurveyReason.EXPIRED.when(!OffsetDateTime.now(clock).isBefore(survey.expiresAt()));
        return survey;
    }

    private String office() {
        people.mustBe(CALLERS);
        return people.office();
    }
}
