package fr.palier.intervention;

import java.time.OffsetDateTime;

/** Nobody could enter; @param event id of the event @param at when that was */
public record AbsenceDeclared(String office, String reference, String origin, long event, OffsetDateTime at) {}
