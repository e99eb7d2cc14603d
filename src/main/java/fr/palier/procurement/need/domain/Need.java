package fr.palier.procurement.need.domain;

import fr.palier.office.Money;
import fr.palier.procurement.need.NeedReason;
import java.time.OffsetDateTime;

/**
 * A need with its file.
 *
 * @param service code of the service that asked
 * @param outcomeAmount awarded or paid, replaces the estimate in later totals; null before
 * @param tender reference of the consultation, once open
 */
public record Need(
        String reference,
        String office,
        String service,
        String requester,
        String requesterName,
        OffsetDateTime statedAt,
        StatedNeed stated,
        NeedStatus status,
        Money outcomeAmount,
        String tender,
        String splitAnswer,
        String returnReason,
        String withdrawalReason) {

    /** @throws fr.palier.office.Rejection {@code procurement.wrongStatus} */
    public void mustBecome(NeedStatus next) {
        NeedReason.WRONG_STATUS.when(!status.mayBecome(next), reference, status.label());
    }

    public void mustBe(NeedStatus expected) {
        NeedReason.WRONG_STATUS.when(status != expected, reference, status.label());
    }

    /** As it counts in the totals of others. */
    public CountedLine asCounted() {
        boolean real = outcomeAmount != null;
        return new CountedLine(
                real ? CountedLine.Source.NEED_OUTCOME : CountedLine.Source.NEED_ESTIMATE,
                reference,
                stated.launchDate(),
                stated.subject(),
                real ? outcomeAmount : stated.ownValue());
    }
}
