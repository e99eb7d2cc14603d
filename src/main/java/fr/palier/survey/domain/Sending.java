package fr.palier.survey.domain;

/** What becomes of a survey when its day has come. */
public enum Sending {
    EMAIL,
    TELEPHONE,
    DELAYED,
    UNDELIVERABLE
}
