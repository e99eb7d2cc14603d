package fr.palier.evaluation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share with the number of events that it rests on; without events it says nothing.
 *
 * @param events that count
 * @param kept those among them that went as they should
 */
public record Rate(int events, int kept) {

    public static final Rate NONE = new Rate(0, 0);

    /** 95 % of a normal law lie within so many standard deviations. */
    private static final double Z = 1.959964;

    private static final int DECIMALS = 4;

    public Rate {
        if (kept < 0 || kept > events) {
            throw new IllegalArgumentException("%d of %d".formatted(kept, events));
        }
    }

    /** Where the true share lies in 19 cases of 20. @param from 0 to 1 @param until 0 to 1 */
    public record Interval(BigDecimal from, BigDecimal until) {}

    public Rate plus(Rate other) {
        return new Rate(events + other.events, kept + other.kept);
    }

    /** 0 to 1, four decimals; empty without events. */
    public Optional<BigDecimal> value() {
        return events == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(events), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Wilson's interval, which stays within 0 and 1 and is honest for small numbers; empty without events. */
    public Optional<Interval> interval() {
        if (events == 0) {
            return Optional.empty();
        }
        double n = events;
        double share = kept / n;
        double square = Z * Z;
        double middle = share + square / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
        double all = 1 + square / n;
        return Optional.of(new Interval(rounded((middle - half) / all), rounded((middle + half) / all)));
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(Math.min(1, Math.max(0, share))).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
