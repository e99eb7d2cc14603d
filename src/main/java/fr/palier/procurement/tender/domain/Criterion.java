package fr.palier.procurement.tender.domain;

/**
 * An award criterion.
 *
 * @param weight per cent
 */
public record Criterion(long id, String name, CriterionKind kind, int weight) {}
