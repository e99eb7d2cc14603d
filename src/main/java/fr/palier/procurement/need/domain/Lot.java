package fr.palier.procurement.need.domain;

import fr.palier.office.Money;

/**
 * A lot as planned with the need.
 *
 * @param takenOut whether the buyer wants it outside the procedure of the whole (rule of the 20 %)
 */
public record Lot(int number, String title, Money amount, boolean takenOut) {}
