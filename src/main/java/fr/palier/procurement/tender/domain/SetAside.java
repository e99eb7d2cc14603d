package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;

/** A chosen offer that was set aside, with its ground; the offer ranked next may take its place. */
public record SetAside(
        long offer,
        String reference,
        int lot,
        SetAsideGround ground,
        String reason,
        String rule,
        String basis,
        String person,
        String personName,
        OffsetDateTime at) {}
