package fr.palier.procurement.tender.domain;

import fr.palier.office.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A lot.
 *
 * @param budget set before launch; an offer above it may be called unacceptable (L2152-3)
 * @param winner offer that the lot was awarded to
 * @param earliestSignature first day on which the contract may be signed, known once all letters have left
 */
public record Lot(
        String reference,
        int number,
        String title,
        Money estimate,
        Money budget,
        OffsetDateTime budgetRecordedAt,
        LotStatus status,
        String reason,
        Long winner,
        Money awardedAmount,
        String decidedBy,
        OffsetDateTime decidedAt,
        Integer standstillDays,
        OffsetDateTime lettersSentAt,
        LocalDate earliestSignature,
        String signedBy,
        OffsetDateTime signedAt,
        OffsetDateTime notifiedAt) {}
