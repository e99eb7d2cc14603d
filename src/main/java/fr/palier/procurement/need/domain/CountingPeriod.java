package fr.palier.procurement.need.domain;

import java.time.LocalDate;

/**
 * How far back the amounts of a need are counted, as the table {@code counting-period} says.
 *
 * @param months months before the launch; 0 = no limit in time (whole operation)
 * @param basis French text with its article
 */
public record CountingPeriod(int months, String basis) {

    /**
     * Whether a date falls in the period before a launch. Both ends belong to it, which is the stricter reading of "the twelve months
     * before": what was bought on the same day a year ago counts. A need that was stated earlier but is to be launched later than this
     * one does not count here; this one counts there, so that the pair is seen once, by the later launch.
     */
    public boolean holds(LocalDate day, LocalDate launch) {
        return months == 0 || !day.isAfter(launch) && !day.isBefore(launch.minusMonths(months));
    }
}
