package fr.palier.committee.application;

import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as minutes and convocations write them. */
public final class FrenchDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'h' mm", Locale.FRANCE);

    private FrenchDates() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(OffsetDateTime instant) {
        return DAY.format(instant.atZoneSameInstant(Zone.PARIS));
    }

    public static String longDay(OffsetDateTime instant) {
        return LONG_DAY.format(instant.atZoneSameInstant(Zone.PARIS));
    }

    public static String hour(OffsetDateTime instant) {
        return HOUR.format(instant.atZoneSameInstant(Zone.PARIS));
    }

    public static String dayAndHour(OffsetDateTime instant) {
        return day(instant) + " à " + hour(instant);
    }
}
