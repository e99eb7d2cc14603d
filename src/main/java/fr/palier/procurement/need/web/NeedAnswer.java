package fr.palier.procurement.need.web;

import fr.palier.procurement.need.domain.NeedStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A need as another system reads it. */
@Schema(name = "NeedFile", description = "Un besoin, son état et son dernier calcul.")
record NeedAnswer(
        String reference,
        String subject,
        String nature,
        BigDecimal amount,
        String family,
        String operation,
        LocalDate launchDate,
        String service,
        OffsetDateTime statedAt,
        NeedStatus status,
        @Schema(description = "Consultation ouverte pour ce besoin") String tender,
        @Schema(description = "Montant attribué ou payé, une fois connu") BigDecimal outcomeAmount,
        SimulationAnswer assessment,
        @Schema(description = "Procédure retenue par les acheteurs, une fois connue") String settledProcedure) {}
