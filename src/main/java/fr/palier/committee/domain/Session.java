package fr.palier.committee.domain;

import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A session of a body.
 *
 * @param reference {@code P-…}
 * @param rules internal rules in force on its day
 * @param convocation number of the convocation it sits under: 2 after a first one without quorum
 * @param follows session whose items without quorum this one takes up, on second convocation; null for most
 * @param chair seat of the person who presides; null until attendance is recorded
 */
public record Session(
        String reference,
        String office,
        long body,
        long rules,
        SessionStatus status,
        int convocation,
        OffsetDateTime heldAt,
        String place,
        boolean remote,
        VoteMode voteMode,
        Long chair,
        String preparedBy,
        OffsetDateTime preparedAt,
        OffsetDateTime openedAt,
        String endReason,
        String follows) {

    /** Day of the session in Paris. */
    public LocalDate day() {
        return heldAt.atZoneSameInstant(Zone.PARIS).toLocalDate();
    }

    /** @throws fr.palier.office.Rejection {@code committee.wrongStatus} unless the session has this status */
    public Session must(SessionStatus expected) {
        CommitteeReason.WRONG_STATUS.when(status != expected, reference, status.label());
        return this;
    }

    /** @throws fr.palier.office.Rejection {@code committee.wrongStatus} when its life does not lead there */
    public Session mustBecome(SessionStatus next) {
        CommitteeReason.WRONG_STATUS.when(!status.mayBecome(next), reference, status.label());
        return this;
    }
}
