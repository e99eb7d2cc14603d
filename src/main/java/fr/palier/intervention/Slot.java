package fr.palier.intervention;

import fr.palier.office.Zone;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When somebody is to come. */
public record Slot(OffsetDateTime from, OffsetDateTime until) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRANCE);

    public Slot {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A slot ends after it begins");
        }
    }

    /** {@code lundi 3 mai 2027, entre 9 h 00 et 12 h 00}. */
    @Override
    public String toString() {
        ZonedDateTime begin = from.atZoneSameInstant(Zone.PARIS);
        ZonedDateTime end = until.atZoneSameInstant(Zone.PARIS);
        return begin.toLocalDate().equals(end.toLocalDate())
                ? DAY.format(begin) + ", entre " + HOUR.format(begin) + " et " + HOUR.format(end)
                : "du " + DAY.format(begin) + " " + HOUR.format(begin) + " au " + DAY.format(end) + " "
                        + HOUR.format(end);
    }
}
