package fr.palier.evaluation.scorecard.domain;

import fr.palier.evaluation.domain.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What tenants say, in answers that they agreed to tie; hidden where they are so few that one could be told from another.
 *
 * @param answers how many; known even where nothing else is shown
 * @param minimum below so many nothing is shown, by the table {@code survey-rules}
 */
public record Satisfaction(int answers, int minimum, Optional<Rate> solved, Optional<BigDecimal> meanScore) {

    private static final int DECIMALS = 1;

    public static Satisfaction of(Tally tally, int minimum) {
        int answers = tally.solved().events();
        boolean shown = answers > 0 && answers >= minimum;
        return new Satisfaction(
                answers,
                minimum,
                shown ? Optional.of(tally.solved()) : Optional.empty(),
                shown
                        ? Optional.of(BigDecimal.valueOf(tally.scoreSum())
                                .divide(BigDecimal.valueOf(answers), DECIMALS, RoundingMode.HALF_UP))
                        : Optional.empty());
    }
}
