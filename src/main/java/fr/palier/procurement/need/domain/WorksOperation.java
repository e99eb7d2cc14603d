package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import fr.palier.procurement.WorksKind;
import java.time.LocalDate;

/**
 * A works operation: one functional, technical or economic unity, limited in time and place (article R2121-5 CCP).
 *
 * @param estimate of the whole operation, null when not known yet
 * @param floorArea square metres; needed for a rehabilitation or a demolition, whose PEMD diagnosis depends on it
 */
public record WorksOperation(
        String code,
        String label,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        Money estimate,
        WorksKind kind,
        Integer floorArea) {

    /** An operation that neither rehabilitates nor demolishes. */
    public WorksOperation(
            String code, String label, String place, LocalDate startsOn, LocalDate endsOn, Money estimate) {
        this(code, label, place, startsOn, endsOn, estimate, WorksKind.OTHER, null);
    }
}
