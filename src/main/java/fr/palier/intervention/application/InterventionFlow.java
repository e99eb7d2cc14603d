package fr.palier.intervention.application;

import fr.palier.intervention.Intervention;

/** What the procedure of an intervention hears from use cases. */
public interface InterventionFlow {

    /** Starts the procedure of an order. */
    void start(Intervention intervention);

    /** The work was declared done. */
    void workDone(Intervention intervention);

    /** It is given up. */
    void cancelled(Intervention intervention);
}
