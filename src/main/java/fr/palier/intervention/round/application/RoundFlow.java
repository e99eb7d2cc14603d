package fr.palier.intervention.round.application;

import fr.palier.intervention.round.domain.Round;

/** What the procedure of a round hears from use cases. */
public interface RoundFlow {

    /** @param subject what a task list shows */
    void start(Round round, String subject);

    /** Made, in time or late. */
    void done(Round round);

    /** The agency said why it was missed. */
    void explained(Round round);
}
