package fr.palier.correspondence;

import java.time.Instant;

/** A letter left: the mail server took it, or somebody posted it. Published in the transaction that records it. */
public record LetterSent(String office, String reference, long letterId, Instant sentAt) {}
