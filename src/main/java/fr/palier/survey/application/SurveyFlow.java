package fr.palier.survey.application;

import fr.palier.survey.domain.Survey;

/** What the use cases ask of the procedure under way. */
public interface SurveyFlow {

    void start(Survey survey);

    /**
     * The tenant answered, or nobody will any more: the desk gave up.
     *
     * @param tied there is an answer, and it is tied to the case
     */
    void ended(Survey survey, boolean tied);
}
