package fr.palier.procurement.tender.domain;

import java.time.OffsetDateTime;

/**
 * One run of the analysis and its report.
 *
 * @param technical whether the works officers analyse the technical criteria
 * @param offersFirst whether offers were examined before applications (R2161-4)
 * @param finishedBy author, once the report is ready to sign; null before, and again while it is reworked
 * @param report document that was signed
 * @param sha256 of that document
 */
public record AnalysisVersion(
        String reference,
        int version,
        OffsetDateTime openedAt,
        boolean technical,
        boolean offersFirst,
        String context,
        String method,
        String finishedBy,
        String signedByName,
        OffsetDateTime signedAt,
        Long report,
        String sha256) {

    public boolean isSigned() {
        return signedAt != null;
    }
}
