package fr.palier.procurement.need.application;

import fr.palier.procurement.need.domain.Need;

/** Port to the process {@code purchase-request}. */
public interface PurchaseRequests {

    /** Starts the process of a need that is stored. */
    void start(Need need);

    /** Ends the process of a need that was withdrawn outside its tasks. */
    void withdrawn(Need need);
}
