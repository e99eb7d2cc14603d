package fr.palier.procurement.negotiation.domain;

import java.time.OffsetDateTime;

/**
 * A firm that is negotiated with.
 *
 * @param email null for a firm that is written to on paper: it answers by the buyer profile
 * @param deposit null until it has made a first offer
 * @param leftReason why it no longer takes part; null while it does
 */
public record Bidder(
        long id,
        String reference,
        long firm,
        String firmName,
        String siret,
        String email,
        Long deposit,
        String leftReason,
        OffsetDateTime leftAt) {

    public boolean isIn() {
        return leftReason == null;
    }
}
