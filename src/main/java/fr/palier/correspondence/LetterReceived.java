package fr.palier.correspondence;

import java.time.Instant;

/** The recipient confirmed a letter, or its proof of receipt came. Published in the transaction that records it. */
public record LetterReceived(String office, String reference, long letterId, Instant receivedAt) {}
