package fr.palier.evaluation.review.domain;

import fr.palier.evaluation.SheetKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What staff recorded of a serious incident.
 *
 * @param recordedBy account; null = recorded before accounts were kept
 * @param withdrawal why it was taken back; null = it stands
 */
public record SeriousIncident(
        long id,
        String office,
        long firm,
        SheetKind sheet,
        LocalDate happenedOn,
        String reason,
        String recordedBy,
        String recordedByName,
        OffsetDateTime recordedAt,
        String withdrawnBy,
        String withdrawnByName,
        OffsetDateTime withdrawnAt,
        String withdrawal) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
