package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;

/** One line of the deposit register: who, when, which receipt; nothing of what is inside. */
public record Deposit(
        long id,
        String reference,
        String firmName,
        String siret,
        String email,
        OffsetDateTime depositedAt,
        String receipt,
        DepositState state) {}
