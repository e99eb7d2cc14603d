package fr.palier.commitment.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as it is written to people: {@code 1er janvier 2027}. */
public final class FrenchDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private FrenchDay() {}

    public static String of(LocalDate day) {
        return DAY.format(day).replaceFirst("^1 ", "1er ");
    }
}
