package fr.palier.survey.domain;

/** What follows from an answer, weakest first; the constants are the values of {@code action} in {@code survey-follow-up}. */
public enum FollowUp {
    NONE,
    CALL_BACK,
    REOPEN
}
