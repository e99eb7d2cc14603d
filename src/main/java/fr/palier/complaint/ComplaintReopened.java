package fr.palier.complaint;

import java.time.OffsetDateTime;

/** A closed complaint goes on. Published in the transaction that reopens it. */
public record ComplaintReopened(String office, String reference, OffsetDateTime at) {}
