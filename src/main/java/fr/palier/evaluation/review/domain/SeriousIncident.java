package fr.palier.evaluation.review.domain;

import fr.palier.evaluation.SheetKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What staff recorded of a serious incident. @param withdrawal why it was taken back; null = it stands */
public record SeriousIncident(
        long id,
        String office,
        long firm,
        SheetKind sheet,
        LocalDate happenedOn,
        String reason,
        String recordedByName,
        OffsetDateTime recordedAt,
        String withdrawnBy,
        OffsetDateTime withdrawnAt,
        String withdrawal) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
