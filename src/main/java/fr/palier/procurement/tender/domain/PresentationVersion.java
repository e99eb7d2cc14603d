package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;

/**
 * A version of the presentation report as it was established.
 *
 * @param subcontracting what the holder means to have done by others; null = not known
 * @param conflicts conflicts of interest found apart from those declared before a body, with the measures taken; null = none
 * @param complement what else is to be told; null = nothing
 * @param document the PDF
 */
public record PresentationVersion(
        String reference,
        int version,
        String subcontracting,
        String conflicts,
        String complement,
        long document,
        String sha256,
        String personName,
        OffsetDateTime at) {}
