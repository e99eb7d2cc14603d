package fr.palier.housing;

/**
 * Where something happens, by ids alone: for many at once.
 *
 * @param building null = somewhere in the residence
 * @param dwelling null = a common part
 * @param occupant who lived there on the day; null = nobody, or a common part
 */
public record HomeIds(long residence, Long building, Long dwelling, Long occupant) {}
