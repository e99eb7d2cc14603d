package fr.palier.procurement.need;

import fr.palier.office.Money;

/**
 * A lot that a consultation begins with.
 *
 * @param estimate euros HT over the whole duration, renewals or the framework's maximum included
 */
public record PlannedLot(String title, Money estimate) {}
