package fr.palier.supplier.sourcing.domain;

import java.time.OffsetDateTime;

/** A question. @param contact who asked, never told to the others; null where the office noted it @param answer null before it is given */
public record Question(
        long id,
        String reference,
        Long contact,
        String text,
        boolean byFirm,
        OffsetDateTime askedAt,
        String answer,
        OffsetDateTime answeredAt) {}
