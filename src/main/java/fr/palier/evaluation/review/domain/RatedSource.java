package fr.palier.evaluation.review.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A frozen sheet that a review counts. @param source its reference @param score 0 to 100 */
public record RatedSource(String source, String occasion, LocalDate onDay, BigDecimal score) {}
