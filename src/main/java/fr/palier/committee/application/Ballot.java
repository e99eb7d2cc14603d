package fr.palier.committee.application;

import fr.palier.committee.domain.Choice;

/**
 * What a voter, or the secretary for one, enters on an item.
 *
 * @param choice null for one who withdraws
 * @param conflict nature of the conflict of interest of one who withdraws, else null
 * @param remark free text that stands in the minutes; may be null
 */
public record Ballot(Choice choice, String conflict, String remark) {}
