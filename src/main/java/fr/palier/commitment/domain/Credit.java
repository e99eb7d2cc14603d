package fr.palier.commitment.domain;

import fr.palier.office.Money;
import java.time.OffsetDateTime;

/** A credit on a rent account. @param export file that holds it; null = it waits for the next one */
public record Credit(
        long id,
        String office,
        String reference,
        String lease,
        Money amount,
        Treatment treatment,
        String basis,
        String reason,
        OffsetDateTime at,
        Long export) {}
