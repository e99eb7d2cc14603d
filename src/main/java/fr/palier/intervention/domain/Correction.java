package fr.palier.intervention.domain;

import java.time.OffsetDateTime;

/** A time that was corrected: what stood there before, why and by whom. */
public record Correction(
        long event,
        OffsetDateTime oldAt,
        OffsetDateTime newAt,
        String reason,
        OffsetDateTime correctedAt,
        String correctedBy) {}
