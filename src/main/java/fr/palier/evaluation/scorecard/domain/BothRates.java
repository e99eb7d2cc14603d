package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.domain.Rate;

/**
 * A rate read twice.
 *
 * @param neutral what is the firm's own doing: an absence of the tenant that stands is left out, and gives its time back
 * @param raw the same as if the tenant had never been absent
 */
public record BothRates(Rate neutral, Rate raw) {

    public static final BothRates NONE = new BothRates(Rate.NONE, Rate.NONE);

    public BothRates plus(BothRates other) {
        return new BothRates(neutral.plus(other.neutral), raw.plus(other.raw));
    }
}
