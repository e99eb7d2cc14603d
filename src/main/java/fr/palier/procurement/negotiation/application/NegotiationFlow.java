package fr.palier.procurement.negotiation.application;

import fr.palier.procurement.tender.domain.Tender;
import java.time.OffsetDateTime;

/** What the use cases ask of the procedure under way. */
public interface NegotiationFlow {

    /** The body answered; does nothing while the negotiation does not wait for it yet. */
    void answered(Tender tender, boolean authorised);

    /** The deadline of the round moved, for all: so does its timer. */
    void moveRound(Tender tender, OffsetDateTime deadline);
}
