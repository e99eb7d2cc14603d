package fr.palier.movein.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a meter shows.
 *
 * @param serial as it stands on the meter; null = unreadable
 * @param explained why a reading that looks wrong is right; null = it does not look wrong
 */
public record Reading(MeterKind kind, String serial, BigDecimal value, LocalDate readOn, String explained) {}
