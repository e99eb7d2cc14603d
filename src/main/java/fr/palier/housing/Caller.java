package fr.palier.housing;

/** Somebody whom the register knows at a dwelling: what the desk sees while the telephone rings. */
public record Caller(Occupant occupant, Place place) {}
