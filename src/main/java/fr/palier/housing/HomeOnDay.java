package fr.palier.housing;

import java.time.LocalDate;

/** A dwelling by its code in the rent software, on a day. */
public record HomeOnDay(String dwelling, LocalDate day) {}
