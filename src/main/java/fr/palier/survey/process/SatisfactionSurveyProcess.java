package fr.palier.survey.process;

import fr.palier.engine.Processes;
import fr.palier.survey.application.SurveyFlow;
import fr.palier.survey.domain.Survey;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;

/** The only place that starts a survey's procedure and moves it on. */
@Component
class SatisfactionSurveyProcess implements SurveyFlow {

    static final String KEY = "satisfaction-survey";
    static final String SEND_AT = "sendAt";
    static final String TIED = "answerTied";

    private static final String ENDED = "survey.ended";

    private final Processes processes;

    SatisfactionSurveyProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(Survey survey) {
        VariableMap variables = Processes.display(survey.reference(), survey.office(), survey.subject(), null)
                .putValue(SEND_AT, Date.from(survey.sendAt().toInstant()));
        processes.start(KEY, survey.reference(), survey.office(), variables);
    }

    /** Where its end is already under way nobody waits for this. */
    @Override
    public void ended(Survey survey, boolean tied) {
        if (processes.waitsFor(ENDED, survey.reference())) {
            processes.correlate(ENDED, survey.reference(), survey.office(), Map.of(TIED, tied));
        }
    }
}
