package fr.palier.movein.domain;

import java.time.OffsetDateTime;

/** A call after the move-in. */
public record Call(OffsetDateTime calledAt, String calledByName, CallOutcome outcome, String note) {}
