package fr.palier.committee.domain;

import fr.palier.committee.BodyKind;

/** A body of an office. */
public record Body(long id, String office, BodyKind kind, String name) {}
