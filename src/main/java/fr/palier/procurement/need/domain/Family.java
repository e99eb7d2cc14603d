package fr.palier.procurement.need.domain;

import fr.palier.procurement.Nature;
import java.time.LocalDate;
import java.util.List;

/**
 * A homogeneous family of an office's nomenclature.
 *
 * @param prefixes CPV digits that lead to it
 * @param validTo last day, null while open
 */
public record Family(
        long id,
        String code,
        String label,
        Nature nature,
        List<String> prefixes,
        LocalDate validFrom,
        LocalDate validTo) {

    public Family {
        prefixes = List.copyOf(prefixes);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
