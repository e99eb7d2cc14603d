package fr.palier.evaluation.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as people read them. */
public final class FrenchDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private FrenchDay() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }
}
