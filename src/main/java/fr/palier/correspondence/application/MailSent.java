package fr.palier.correspondence.application;

import java.time.OffsetDateTime;

/** The mail server took a mail; published in the transaction that records it. */
public record MailSent(long mail, OffsetDateTime at) {}
