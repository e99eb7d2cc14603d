package fr.palier.movein.domain;

import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The arrival of a tenant in a dwelling.
 *
 * @param occupant lease, as the rent software gave it
 * @param enteredOn first day of the lease
 * @param checkedAt end of the visit; null = not yet
 * @param handedAt when the service contract was handed over; null = not yet
 * @param handedDocument the signed hand-over
 * @param callOn day of the (next) call; null = not planned yet
 */
public record MoveIn(
        String reference,
        String office,
        long residence,
        long building,
        long dwelling,
        long occupant,
        LocalDate enteredOn,
        MoveInStatus status,
        OffsetDateTime openedAt,
        String openedByName,
        OffsetDateTime checkedAt,
        String checkedByName,
        OffsetDateTime handedAt,
        String handedByName,
        HandOverWay handedHow,
        String signedName,
        Long handedDocument,
        LocalDate callOn,
        OffsetDateTime closedAt,
        String cancelReason) {

    /** Day whose lists it keeps. */
    public LocalDate openedOn() {
        return openedAt.atZoneSameInstant(Zone.PARIS).toLocalDate();
    }
}
