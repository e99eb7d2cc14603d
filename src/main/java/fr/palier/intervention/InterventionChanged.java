package fr.palier.intervention;

/** What stands on record of an intervention changed otherwise than by its end: a time was corrected, an absence decided, the order taken away. */
public record InterventionChanged(String office, String reference) {}
