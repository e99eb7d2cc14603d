package fr.palier.procurement.negotiation.domain;

import fr.palier.procurement.CommitteeKind;
import java.time.OffsetDateTime;

/**
 * The negotiation of a consultation, from the request on.
 *
 * @param linked the authorisation opens another consultation; this one is not negotiated
 * @param item what the body was asked; null where no body authorises
 * @param session {@code P-…}, whose signed minutes authorise
 * @param report document of the signed report
 */
public record Negotiation(
        String reference,
        Ground ground,
        String motive,
        String rule,
        String basis,
        CommitteeKind authorisedBy,
        boolean linked,
        Long item,
        NegotiationStatus status,
        String session,
        String askedBy,
        OffsetDateTime askedAt,
        OffsetDateTime answeredAt,
        OffsetDateTime concludedAt,
        Long report,
        String reportedBy,
        OffsetDateTime reportedAt) {

    /** Whether this consultation itself is negotiated: asked, and not over. */
    public boolean isAhead() {
        return !linked && !status.isOver();
    }

    /** @throws fr.palier.office.Rejection {@code negotiation.notMinuted} or {@code negotiation.wrongMoment} */
    public void mustBe(NegotiationStatus... expected) {
        NegotiationReason.NOT_MINUTED.when(status == NegotiationStatus.ASKED);
        NegotiationReason.WRONG_MOMENT.when(!java.util.List.of(expected).contains(status), status.label());
    }
}
