package fr.palier.committee.domain;

import fr.palier.committee.Outcome;

/** What the votes on an item make, and why. */
public record Result(Outcome outcome, Cause cause) {}
