package fr.palier.complaint.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Hours of one day of the week. @param weekday 1 = Monday */
public record OpeningHours(int weekday, LocalTime opens, LocalTime closes) {

    public OpeningHours {
        ComplaintReason.WRONG_HOURS.when(!closes.isAfter(opens), name(weekday));
    }

    /** {@code lundi}. */
    public static String name(int weekday) {
        return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    public boolean covers(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
