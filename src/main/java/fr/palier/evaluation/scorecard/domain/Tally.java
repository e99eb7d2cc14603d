package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.domain.Rate;
import fr.palier.office.Money;

/**
 * What some interventions of a firm add up to: their figures and what stands beside them.
 *
 * @param solved answers that say so, of all that their tenants agreed to tie
 * @param scoreSum of the marks, 1 to 5, of the same answers
 * @param gestures that tenants were granted because of them, apologies included
 * @param gestureAmount euros
 */
public record Tally(UpkeepFigures figures, Rate solved, int scoreSum, int gestures, Money gestureAmount) {

    public static final Tally NONE = new Tally(UpkeepFigures.NONE, Rate.NONE, 0, 0, Money.ZERO);

    public Tally plus(Tally other) {
        return new Tally(
                figures.plus(other.figures),
                solved.plus(other.solved),
                scoreSum + other.scoreSum,
                gestures + other.gestures,
                gestureAmount.plus(other.gestureAmount));
    }
}
