package fr.palier.supplier.sourcing.domain;

import java.time.OffsetDateTime;

/** An information written to a firm. @param acceptedAt when the mail server took it; null before */
public record Delivery(
        long information, long contact, long mail, OffsetDateTime writtenAt, OffsetDateTime acceptedAt) {}
