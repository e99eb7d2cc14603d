package fr.palier.architecture.broken.modules.lower.inside;

/** Not for others. */
public record Inside(String secret) {}
