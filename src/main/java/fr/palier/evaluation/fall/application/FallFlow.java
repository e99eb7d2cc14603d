package fr.palier.evaluation.fall.application;

import fr.palier.evaluation.fall.domain.RateFall;

/** What the use cases ask of the procedure under way. */
public interface FallFlow {

    void start(RateFall fall, String subject);
}
