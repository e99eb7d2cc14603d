package fr.palier.procurement;

import java.time.LocalDate;

/**
 * The works of a site were accepted, or an earlier acceptance was corrected. Published in the transaction that records it.
 *
 * @param guaranteeEnd last day of the guarantee year
 * @param correction why an earlier acceptance is corrected; null for the first
 */
public record WorksAccepted(
        String office, long site, LocalDate acceptedOn, LocalDate guaranteeEnd, String correction) {}
