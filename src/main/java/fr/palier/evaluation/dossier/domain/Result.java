package fr.palier.evaluation.dossier.domain;

import fr.palier.evaluation.SheetKind;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What the outside firm concludes of a supplier from a dossier.
 *
 * @param score its own, 0 to 100; null = none; it never replaces the office's
 * @param strengths may be null
 * @param progress what could be better; may be null
 */
public record Result(
        long id,
        String dossier,
        long firm,
        SheetKind sheet,
        BigDecimal score,
        String summary,
        String strengths,
        String progress,
        OffsetDateTime receivedAt,
        String receivedBy) {}
