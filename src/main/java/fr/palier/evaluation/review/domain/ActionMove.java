package fr.palier.evaluation.review.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A day of an action that was moved. */
public record ActionMove(
        String reference,
        int number,
        LocalDate oldDay,
        LocalDate newDay,
        String reason,
        String movedByName,
        OffsetDateTime movedAt) {}
