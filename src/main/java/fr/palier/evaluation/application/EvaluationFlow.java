package fr.palier.evaluation.application;

import fr.palier.evaluation.domain.Evaluation;

/** What the procedure of an evaluation hears from use cases. */
public interface EvaluationFlow {

    void start(Evaluation evaluation);

    /** Its officer is named, or another one is. */
    void raterNamed(Evaluation evaluation);

    void frozen(Evaluation evaluation);

    void cancelled(Evaluation evaluation);
}
