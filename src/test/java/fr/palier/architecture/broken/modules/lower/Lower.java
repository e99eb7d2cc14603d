package fr.palier.architecture.broken.modules.lower;

/** All that others may use. */
public record Lower(String name) {}
