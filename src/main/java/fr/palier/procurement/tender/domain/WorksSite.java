package fr.palier.procurement.tender.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The site of a works lot.
 *
 * @param guaranteeMonths length of the guarantee year that follows the acceptance
 * @param acceptedOn null while the works are not accepted
 * @param acceptance row of the acceptance that counts
 */
public record WorksSite(
        long id,
        String office,
        String reference,
        int lot,
        String title,
        String firmName,
        String siret,
        String worksOfficer,
        LocalDate plannedAcceptance,
        int guaranteeMonths,
        OffsetDateTime openedAt,
        LocalDate acceptedOn,
        Long acceptance) {

    public boolean isAccepted() {
        return acceptedOn != null;
    }

    /** Last day of the guarantee year, counted from the acceptance, or from the planned one before. */
    public LocalDate guaranteeEnd() {
        return (acceptedOn == null ? plannedAcceptance : acceptedOn).plusMonths(guaranteeMonths);
    }
}
