package fr.palier.commitment.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Force majeure declared by the office.
 *
 * @param residence null = everywhere
 * @param residenceName null = everywhere
 */
public record ForceMajeure(
        long id,
        String office,
        Long residence,
        String residenceName,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        String declaredBy,
        OffsetDateTime declaredAt,
        String withdrawnBy,
        OffsetDateTime withdrawnAt,
        String withdrawal) {

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
