package fr.palier.evaluation.scorecard.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Into what parts a trend cuts its period. */
public enum Step {
    MONTH("par mois", 24),
    QUARTER("par trimestre", 72),
    YEAR("par année", Integer.MAX_VALUE);

    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMM yyyy", Locale.FRANCE);

    private final String label;
    private final int longest;

    Step(String label, int longest) {
        this.label = label;
        this.longest = longest;
    }

    public String label() {
        return label;
    }

    /** The one that gives a period a readable number of parts. */
    public static Step of(LocalDate from, LocalDate until) {
        long months = ChronoUnit.MONTHS.between(from, until) + 1;
        return months <= MONTH.longest ? MONTH : months <= QUARTER.longest ? QUARTER : YEAR;
    }

    /** The part that begins on a day: {@code mars 2027}, {@code T1 2027}, {@code 2027}. */
    public String name(LocalDate first) {
        return switch (this) {
            case MONTH -> MONTH_NAME.format(first);
            case QUARTER -> "T%d %d".formatted((first.getMonthValue() + 2) / 3, first.getYear());
            case YEAR -> "%d".formatted(first.getYear());
        };
    }
}
