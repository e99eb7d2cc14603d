package fr.palier.supplier.sourcing.application;

import fr.palier.supplier.sourcing.domain.Sourcing;

/** What the use cases ask of the procedure under way. */
public interface SourcingFlow {

    void start(Sourcing sourcing);

    /** The list of firms and the message stand: the message leaves. */
    void contactsReady(Sourcing sourcing);

    /** A firm joined the list, or a meeting brought out something new: who lacks an information gets it. */
    void informationDue(Sourcing sourcing);

    /** A question waits for its answer. */
    void questionAsked(Sourcing sourcing);

    /** A question has its answer, which leaves to all. */
    void questionAnswered(Sourcing sourcing);

    void exchangesClosed(Sourcing sourcing);

    void abandoned(Sourcing sourcing);
}
