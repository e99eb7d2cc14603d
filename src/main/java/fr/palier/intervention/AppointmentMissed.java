package fr.palier.intervention;

import java.time.OffsetDateTime;

/** Whoever was to come did not come to an appointment that had been fixed; @param at when it should have been */
public record AppointmentMissed(String office, String reference, String origin, OffsetDateTime at) {}
