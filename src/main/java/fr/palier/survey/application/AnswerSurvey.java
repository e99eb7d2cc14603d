package fr.palier.survey.application;

import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Journal;
import fr.palier.office.Zone;
import fr.palier.survey.SurveyAnswered;
import fr.palier.survey.SurveyReason;
import fr.palier.survey.domain.Answer;
import fr.palier.survey.domain.GivenBy;
import fr.palier.survey.domain.Survey;
import fr.palier.survey.domain.SurveyStatus;
import fr.palier.survey.persistence.AnswerRows;
import fr.palier.survey.persistence.SurveyRows;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answers of a tenant: once, by link, telephone or paper. Without consent an anonymous answer is tied to nothing. */
@Component("answerSatisfactionSurvey")
public class AnswerSurvey {

    private final SurveyRows rows;
    private final AnswerRows answers;
    private final SignedLinks links;
    private final SurveyFlow flow;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerSurvey(
            SurveyRows rows,
            AnswerRows answers,
            SignedLinks links,
            SurveyFlow flow,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.links = links;
        this.flow = flow;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes what a tenant says.
     *
     * @param said by the survey of each case that is spoken of: the survey itself, or one grouped into it
     * @param consent the tenant accepts that an answer which would be anonymous be tied to the case, so that it can be followed up
     * @throws fr.palier.office.Rejection {@code survey.alreadyAnswered}, {@code survey.expired}, {@code survey.notOpen},
     *     {@code survey.nothingSaid}
     */
    @Transactional
    public void answer(String office, String reference, Map<String, Answer> said, boolean consent, GivenBy by) {
        Survey survey = rows.lock(office, reference);
        SurveyReason.ALREADY_ANSWERED.when(survey.status() == SurveyStatus.ANSWERED);
        SurveyReason.EXPIRED.when(survey.status() == SurveyStatus.EXPIRED
                || survey.status().isOpen() && !OffsetDateTime.now(clock).isBefore(survey.expiresAt()));
        SurveyReason.NOT_OPEN.when(!survey.status().isOpen());
        SurveyReason.NOTHING_SAID.when(said.isEmpty());
        boolean tied = !survey.anonymous() || consent;
        for (Survey asked : rows.group(office, reference)) {
            Answer answer = said.get(asked.reference());
            if (answer != null) {
                answers.add(asked, answer, LocalDate.now(clock.withZone(Zone.PARIS)), tied, by);
            }
        }
        rows.answered(office, reference, LocalDate.now(clock.withZone(Zone.PARIS)), OffsetDateTime.now(clock));
        if (survey.link() != null && by != GivenBy.LINK) {
            links.revoke(survey.link());
        }
        if (tied) {
            tell(survey, said);
        }
        flow.ended(survey, tied);
    }

    private void tell(Survey survey, Map<String, Answer> said) {
        for (Survey asked : rows.group(survey.office(), survey.reference())) {
            Answer answer = said.get(asked.reference());
            if (answer != null) {
                journal.write(
                        survey.office(),
                        asked.caseReference(),
                        "survey.answered",
                        "Le locataire répond : résolu ? %s ; note %d sur 5."
                                .formatted(
                                        answer.resolved().label().toLowerCase(java.util.Locale.FRANCE), answer.score()),
                        Map.of("survey", asked.reference()));
                events.publishEvent(new SurveyAnswered(
                        survey.office(), asked.reference(), asked.caseReference(), answer.resolved(), answer.score()));
            }
        }
    }
}
