package fr.palier.evaluation.review.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days that a review is about, both included. */
public record ReviewPeriod(LocalDate from, LocalDate until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    public ReviewPeriod {
        ReviewReason.WRONG_PERIOD.when(until.isBefore(from));
    }

    /** The last whole period of so many months that ended before a day: half-years for six, years for twelve. */
    public static ReviewPeriod lastBefore(LocalDate day, int months) {
        int begun = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate current = LocalDate.of(day.getYear(), begun, 1);
        return new ReviewPeriod(current.minusMonths(months), current.minusDays(1));
    }

    /** {@code du 01/01/2026 au 30/06/2026}. */
    @Override
    public String toString() {
        return "du " + DAY.format(from) + " au " + DAY.format(until);
    }
}
