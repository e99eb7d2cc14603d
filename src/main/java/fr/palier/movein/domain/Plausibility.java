package fr.palier.movein.domain;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether a reading can follow the earlier one of the same meter. */
public final class Plausibility {

    private Plausibility() {}

    /** What looks wrong. */
    public enum Doubt {
        LOWER,
        TOO_HIGH
    }

    /** @param mostPerDay most that a dwelling uses in a day, in the unit of the meter */
    public static Optional<Doubt> of(Reading earlier, Reading now, BigDecimal mostPerDay) {
        boolean another = earlier.serial() != null
                && now.serial() != null
                && !earlier.serial().equalsIgnoreCase(now.serial());
        if (another) {
            return Optional.empty();
        }
        BigDecimal used = now.value().subtract(earlier.value());
        if (used.signum() < 0) {
            return Optional.of(Doubt.LOWER);
        }
        long days = Math.max(1, ChronoUnit.DAYS.between(earlier.readOn(), now.readOn()));
        return used.compareTo(mostPerDay.multiply(BigDecimal.valueOf(days))) > 0
                ? Optional.of(Doubt.TOO_HIGH)
                : Optional.empty();
    }
}
