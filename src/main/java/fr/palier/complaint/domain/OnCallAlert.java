package fr.palier.complaint.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Somebody on call was told of an emergency. @param takenAt when they took it; null before or where another did */
public record OnCallAlert(
        long id,
        String reference,
        Long person,
        String name,
        String phone,
        UUID link,
        OffsetDateTime toldAt,
        OffsetDateTime takenAt,
        int round) {}
