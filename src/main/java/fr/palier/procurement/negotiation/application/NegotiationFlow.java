package fr.palier.procurement.negotiation.application;

import fr.palier.procurement.tender.domain.Tender;
import java.time.OffsetDateTime;

/** What the use cases ask of the procedure under way. */
public interface NegotiationFlow {

    /** The body answered; does nothing while the negotiation does not wait for it yet. */
    void answered(Tender tender, boolean authorised);

    /**
     * Takes the step that opens a round, in the person's name, with what its form would hold.
     *
     * @throws fr.palier.office.Rejection {@code engine.noTask}, {@code engine.taken}
     */
    void openRound(String reference, boolean last, OffsetDateTime deadline, String information);

    /** The deadline of the round moved, for all: so does its timer. */
    void moveRound(Tender tender, OffsetDateTime deadline);
}
