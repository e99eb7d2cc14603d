package fr.palier.intervention.round.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One round on one day.
 *
 * @param agency service that runs the residence
 * @param dueAt first instant at which it is late
 * @param doneAt null = not made
 * @param lateReason why it is recorded late; null = in time, or not made
 * @param missedCause as the agency says; null = not missed, or not explained yet
 */
public record Round(
        String reference,
        String office,
        long schedule,
        long residence,
        Long building,
        RoundKind kind,
        String agency,
        LocalDate day,
        OffsetDateTime dueAt,
        long checklist,
        RoundStatus status,
        OffsetDateTime openedAt,
        OffsetDateTime doneAt,
        String doneByName,
        String lateReason,
        MissedCause missedCause,
        String missedNote,
        OffsetDateTime explainedAt,
        String explainedByName) {

    public boolean isLate(OffsetDateTime now) {
        return status == RoundStatus.OPEN && !now.isBefore(dueAt);
    }

    /** The same, run by a service. */
    public Round ofAgency(String service) {
        return new Round(
                reference,
                office,
                schedule,
                residence,
                building,
                kind,
                service,
                day,
                dueAt,
                checklist,
                status,
                openedAt,
                doneAt,
                doneByName,
                lateReason,
                missedCause,
                missedNote,
                explainedAt,
                explainedByName);
    }
}
