package fr.palier.survey.domain;

import fr.palier.survey.SurveyReason;

/**
 * What a tenant says of one case.
 *
 * @param score 1 (bad) to 5 (good)
 * @param comment null = none
 */
public record Answer(Resolved resolved, int score, String comment) {

    private static final int LONGEST = 2_000;
    private static final int BEST = 5;

    public Answer {
        SurveyReason.NOTHING_SAID.when(resolved == null);
        SurveyReason.WRONG_SCORE.when(score < 1 || score > BEST);
        comment = comment == null || comment.isBlank() ? null : comment.strip();
        SurveyReason.LONG_COMMENT.when(comment != null && comment.length() > LONGEST);
    }
}
