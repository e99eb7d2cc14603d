package fr.palier.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A frozen review of a firm's past work, as a fact: what it rests on and when it was frozen stand beside each figure.
 *
 * @param sheet what was evaluated, in French
 * @param events interventions, or rated sheets, that it counts
 * @param score 0 to 100; null where nothing could be scored
 * @param grade in French; never a reason to set an offer aside
 * @param outcome what the office did of it, in French
 */
public record PastReview(
        String reference,
        Firm firm,
        String sheet,
        LocalDate from,
        LocalDate until,
        int events,
        BigDecimal score,
        String grade,
        String outcome,
        OffsetDateTime frozenAt) {}
