package fr.palier.survey;

import fr.palier.survey.domain.Resolved;

/**
 * A tenant answered about a case and accepts that the answer be tied to it.
 *
 * @param reference of the survey
 * @param caseReference complaint or intervention
 * @param score 1 (bad) to 5 (good)
 */
public record SurveyAnswered(String office, String reference, String caseReference, Resolved resolved, int score) {}
