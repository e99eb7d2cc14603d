package fr.palier.procurement.tender.domain;

import fr.palier.procurement.Nature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A version of a clause of the office's library; versions never change.
 *
 * @param nature null = for every nature of contract
 * @param formula and indexes: price revision or update
 * @param percent rate of an advance
 * @param validFrom first day on which a consultation may take it
 */
public record LibraryClause(
        long id,
        String code,
        int version,
        ClauseKind kind,
        Nature nature,
        String title,
        String text,
        String formula,
        String indexes,
        BigDecimal percent,
        LocalDate validFrom,
        String addedByName,
        OffsetDateTime addedAt) {

    public boolean suits(Nature contract) {
        return nature == null || nature == contract;
    }
}
