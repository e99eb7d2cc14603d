package fr.palier.intervention;

/** What stands on record of an intervention changed otherwise than by an event: a time was corrected, an absence decided. */
public record InterventionChanged(String office, String reference) {}
