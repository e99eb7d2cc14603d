package fr.palier.intervention.round.domain;

import fr.palier.office.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One round on one day.
 *
 * @param agency service that runs the residence
 * @param team group that makes it
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
        String team,
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

    /** The same for a day that nobody opened while it lasted: missed, and why. */
    public Round notOpened(String note) {
        return new Round(
                reference,
                office,
                schedule,
                residence,
                building,
                kind,
                agency,
                team,
                day,
                dueAt,
                checklist,
                RoundStatus.MISSED,
                openedAt,
                null,
                null,
                null,
                MissedCause.NOT_OPENED,
                note,
                openedAt,
                Person.SYSTEM.name());
    }

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
                team,
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
