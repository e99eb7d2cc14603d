package fr.palier.supplier.sourcing.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A firm contacted, as its record stood then. @param link its signed link; null before the message left */
public record Contact(
        long id,
        String reference,
        String office,
        long firm,
        String firmName,
        String siret,
        String email,
        OffsetDateTime addedAt,
        String addedBy,
        UUID link,
        OffsetDateTime remindedAt) {}
