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
 * @param part of which larger need this is a lot taken out, or null
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
        String withdrawalReason,
        Part part) {

    /** Lot of a larger need, bought on its own path. */
    public record Part(String whole, int lot) {}

    /** @throws fr.palier.office.Rejection {@code procurement.wrongStatus} */
    public void mustBecome(NeedStatus next) {
        NeedReason.WRONG_STATUS.when(!status.mayBecome(next), reference, status.label());
    }

    public void mustBe(NeedStatus expected) {
        NeedReason.WRONG_STATUS.when(status != expected, reference, status.label());
    }

    /** Euros HT of what is bought with this reference: the lots taken out count by themselves once they have needs of their own. */
    private Money valueOnThisPath() {
        return tender == null ? stated.ownValue() : stated.valueOfLotsThatStay();
    }

    /** A lot that was taken out, as a need of its own. */
    public Need part(String ownReference, Lot lot, OffsetDateTime at) {
        return new Need(
                ownReference,
                office,
                service,
                requester,
                requesterName,
                at,
                stated.alone(lot),
                NeedStatus.STATED,
                null,
                null,
                null,
                null,
                null,
                new Part(reference, lot.number()));
    }

    /** As it counts in the totals of others. */
    public CountedLine asCounted() {
        boolean real = outcomeAmount != null;
        return new CountedLine(
                real ? CountedLine.Source.NEED_OUTCOME : CountedLine.Source.NEED_ESTIMATE,
                reference,
                stated.launchDate(),
                stated.subject(),
                real ? outcomeAmount : valueOnThisPath());
    }
}
