package fr.palier.commitment.application;

import fr.palier.commitment.domain.GoodwillGesture;
import java.time.LocalDate;

/** What the use cases ask of the procedure under way. */
public interface GestureFlow {

    void start(GoodwillGesture gesture, String subject);

    /** What weighs on the fact changed while an agreement is awaited: it is assessed again. */
    void factsChanged(GoodwillGesture gesture);

    void contested(GoodwillGesture gesture);

    /** The letter left later than it was made: the tenant has the whole period. */
    void contestUntilMoved(GoodwillGesture gesture, LocalDate lastDay);
}
