package fr.palier.supplier.sourcing.domain;

/**
 * What a sourcing brought.
 *
 * @param lots what changes in the lots; null for nothing
 * @param interest interest that the firms showed
 * @param expected applications expected
 */
public record Conclusion(String lots, String duration, String criteria, String interest, int expected) {}
