package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import java.time.LocalDate;

/**
 * A works operation: one functional, technical or economic unity, limited in time and place (article R2121-5 CCP).
 *
 * @param estimate of the whole operation, null when not known yet
 */
public record WorksOperation(
        String code, String label, String place, LocalDate startsOn, LocalDate endsOn, Money estimate) {}
