package fr.palier.survey.domain;

/** A row of the table {@code survey-rules}; days of the calendar. */
public record SurveyRules(
        int waitDays,
        int restDays,
        int reminderDays,
        int expiryDays,
        int minimumAnswers,
        boolean anonymous,
        int callAttempts) {}
