package fr.palier.office;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as people enter them. */
public final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Days() {}

    /** The same day. @throws DateTimeException for one that only a slip of the keyboard gives: the year 26 or 20266 */
    public static LocalDate plausible(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not a day of an office's life: " + day);
        }
        return day;
    }
}
