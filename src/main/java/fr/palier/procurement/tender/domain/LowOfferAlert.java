package fr.palier.procurement.tender.domain;

import fr.palier.office.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says which amounts should be looked at as possibly abnormally low. An alert, never an elimination: the law sets no percentage.
 *
 * @param underMeanPercent per cent under the mean of the other offers of the lot
 * @param underEstimatePercent per cent under the lot's estimate
 */
public record LowOfferAlert(int underMeanPercent, int underEstimatePercent) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** French sentence that says how far the amount lies below; empty when it does not. */
    public Optional<String> of(Money amount, List<Money> others, Money estimate) {
        List<String> causes = new ArrayList<>();
        if (!others.isEmpty()) {
            BigDecimal mean = others.stream()
                    .map(Money::euros)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(others.size()), 2, RoundingMode.HALF_UP);
            below(amount, mean, underMeanPercent, "la moyenne des autres offres")
                    .ifPresent(causes::add);
        }
        below(amount, estimate.euros(), underEstimatePercent, "l’estimation").ifPresent(causes::add);
        return causes.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", causes));
    }

    private static Optional<String> below(Money amount, BigDecimal measure, int percent, String what) {
        BigDecimal under = measure.subtract(amount.euros()).multiply(WHOLE).divide(measure, 1, RoundingMode.HALF_UP);
        // compared before rounding: 19.96 % is not 20 %
        boolean alert = measure.subtract(amount.euros())
                        .multiply(WHOLE)
                        .compareTo(measure.multiply(BigDecimal.valueOf(percent)))
                >= 0;
        return alert
                ? Optional.of("%s %% sous %s (seuil d’alerte : %d %%)"
                        .formatted(under.toPlainString().replace('.', ','), what, percent))
                : Optional.empty();
    }
}
