package fr.palier.intervention.application;

import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.domain.Judgement;
import java.util.Optional;

/** What the procedures of an intervention hear from use cases. */
public interface InterventionFlow {

    /** Starts the procedure of an order. */
    void start(Intervention intervention, Optional<WatchDelay.Dates> dates);

    /** Starts it where an imported order stands: nothing is sent to anybody. */
    void resume(Intervention intervention, Optional<WatchDelay.Dates> dates);

    /** Whether the order is with whoever carries it out; not while it is on its way to them. */
    boolean waitsForWork(Intervention intervention);

    /** The work was declared done. */
    void workDone(Intervention intervention);

    /** The firm refused the order, or the office took it back. */
    void declined(Intervention intervention);

    /** The work was judged elsewhere than in its task. */
    void judged(Intervention intervention, Judgement judgement);

    /** A quote waits for an approval. */
    void quoteSent(Intervention intervention);

    /** The clock reads otherwise than before. @param dates empty = it stands still */
    void clockMoved(Intervention intervention, Optional<WatchDelay.Dates> dates);

    /** Starts the procedure of a declared absence. */
    void absenceDeclared(Intervention intervention, InterventionEvent event);

    /** The tenant contests one. */
    void absenceContested(Intervention intervention, long event);

    /** It is given up. */
    void cancelled(Intervention intervention);

    /** Whether the procedure runs: not for what was imported as history. */
    boolean isRunning(Intervention intervention);
}
