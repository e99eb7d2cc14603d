package fr.palier.housing;

import java.time.LocalDate;

/** A building or a stairwell; @param acceptedOn acceptance of its works, from which the builder's guarantees run; null = unknown */
public record Building(long id, String office, long residence, String code, String name, LocalDate acceptedOn) {}
