package fr.palier.commitment.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A version of an office's service contract.
 *
 * @param validFrom first day on which it applies, until the next version begins; null = a draft
 */
public record ServiceContract(
        long id,
        String office,
        String title,
        String introduction,
        LocalDate validFrom,
        String draftedBy,
        OffsetDateTime draftedAt,
        String inForceBy,
        OffsetDateTime inForceAt,
        OffsetDateTime abandonedAt) {

    public boolean isDraft() {
        return validFrom == null && abandonedAt == null;
    }
}
