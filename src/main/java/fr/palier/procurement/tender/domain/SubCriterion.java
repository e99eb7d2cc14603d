package fr.palier.procurement.tender.domain;

/**
 * A part of an award criterion.
 *
 * @param weight per cent of the whole; those of a criterion add up to its weight
 */
public record SubCriterion(long id, long criterion, String name, int weight) {}
