package fr.palier.evaluation.scorecard.domain;

/**
 * What an ended intervention of an own team tells.
 *
 * @param team code of the agency that runs the residence
 * @param counted as a firm's would be; its firm is {@link Fact#NO_FIRM}
 */
public record TeamFact(String team, Fact counted) {}
