package fr.palier.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads promised delays from facts: when a delay began, when its clock stood still, when what was promised came. Nothing is stored: a
 * corrected fact gives another reading.
 *
 * <p>Days are counted whole: the day on which a delay begins does not count, it ends at the end (midnight, Paris) of its last day; one that is
 * off is moved to the next worked day. A pause gives back each day of the delay's unit that began while it lasted; hours are given back to the
 * second. Days are given back after the last day was moved, and move nothing themselves: whoever needed as many days more is as late, or as
 * much in time, as before.
 */
@Component
public class DelayClock {

    private final BusinessCalendar calendar;

    DelayClock(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * A clock as it reads.
     *
     * @param due first instant at which the delay is missed, pauses so far counted
     * @param state whether it runs, stands still, or was stopped by what was promised
     * @param daysLate whole or begun days after {@code due}, in the unit of the delay (24 hours for hours); 0 when kept or still running in time
     */
    public record Reading(Instant due, State state, int daysLate) {

        /** Kept or missed so far. */
        public boolean isLate() {
            return daysLate > 0;
        }

        /** Last day on which the promise is still kept. */
        public LocalDate lastDay() {
            return due.minusMillis(1).atZone(Zone.PARIS).toLocalDate();
        }
    }

    /** Where a clock stands. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /**
     * Reads a clock.
     *
     * @param began when the delay began to run
     * @param pauses in any order, overlapping ones count once; what lies outside the delay's life counts for nothing
     * @param stopped when what was promised came; null = not yet
     */
    public Reading read(Delay delay, Instant began, List<Pause> pauses, Instant stopped, Instant now, Office office) {
        Instant end = stopped == null ? now : stopped;
        List<Pause> still = joined(pauses, began, end);
        Instant due = due(delay, began, still, end, office);
        boolean paused = stopped == null
                && pauses.stream()
                        .anyMatch(pause -> !pause.from().isAfter(now)
                                && (pause.until() == null || pause.until().isAfter(now)));
        State state = stopped != null ? State.STOPPED : paused ? State.PAUSED : State.RUNNING;
        return new Reading(due, state, daysLate(delay, due, still, end, office));
    }

    /**
     * The same for who claims money for a delay: a last day that the time given back has moved onto a day off is prolonged to the next
     * worked day. Rates do not do this, for then an absence could make late work timely.
     */
    public Reading readForClaim(Delay delay, Instant began, List<Pause> pauses, Instant stopped, Office office) {
        Reading reading = read(delay, began, pauses, stopped, stopped, office);
        LocalDate worked = calendar.workingDayFrom(reading.lastDay(), office);
        if (delay.unit() == Delay.Unit.HOURS || worked.equals(reading.lastDay())) {
            return reading;
        }
        Instant due = endOfDay(worked);
        return new Reading(due, reading.state(), daysLate(delay, due, joined(pauses, began, stopped), stopped, office));
    }

    /**
     * Days late in another unit than that of the delay, as a clause of penalties may count them: those that begin after a delay was missed,
     * pauses given back.
     *
     * @param due first instant at which the delay was missed
     * @param end when what was promised came
     */
    public int daysLate(Delay.Unit unit, Instant began, Instant due, List<Pause> pauses, Instant end, Office office) {
        return daysLate(new Delay(0, unit), due, joined(pauses, began, end), end, office);
    }

    /** When a delay that begins now would be missed, without any pause. */
    public Instant due(Delay delay, Instant began, Office office) {
        return due(delay, began, List.of(), began, office);
    }

    /** Only pauses that began before the delay was missed can give time back, one after the other. */
    private Instant due(Delay delay, Instant began, List<Pause> still, Instant end, Office office) {
        if (delay.unit() == Delay.Unit.HOURS) {
            Instant due = began.plus(Duration.ofHours(delay.amount()));
            for (Pause pause : still) {
                if (pause.from().isBefore(due)) {
                    due = due.plus(Duration.between(pause.from(), pause.until()));
                }
            }
            return due;
        }
        LocalDate last = lastDay(began, delay, office);
        for (Pause pause : still) {
            if (pause.from().isBefore(endOfDay(last))) {
                int days = daysBegun(pause.from(), pause.until(), delay.unit(), office);
                last = delay.unit() == Delay.Unit.WORKING_DAYS
                        ? calendar.plusWorkingDays(last, days, office)
                        : last.plusDays(days);
            }
        }
        return endOfDay(last);
    }

    /** Without any pause. */
    private LocalDate lastDay(Instant began, Delay delay, Office office) {
        LocalDate first = dayOf(began);
        return delay.unit() == Delay.Unit.WORKING_DAYS
                ? calendar.plusWorkingDays(first, delay.amount(), office)
                : calendar.workingDayFrom(first.plusDays(delay.amount()), office);
    }

    private int daysLate(Delay delay, Instant due, List<Pause> still, Instant end, Office office) {
        if (end.isBefore(due)) {
            return 0;
        }
        if (delay.unit() == Delay.Unit.HOURS) {
            Duration late = Duration.between(due, end);
            for (Pause pause : still) {
                if (!pause.from().isBefore(due)) {
                    late = late.minus(Duration.between(pause.from(), pause.until()));
                }
            }
            return Math.max(1, (int)
                    -Math.floorDiv(-late.toSeconds(), Duration.ofDays(1).toSeconds()));
        }
        int late = daysBegun(due.minusMillis(1), end, delay.unit(), office);
        for (Pause pause : still) {
            if (!pause.from().isBefore(due)) {
                late -= daysBegun(pause.from(), pause.until(), delay.unit(), office);
            }
        }
        // missed on a day off: the next worked day has not come, yet it is late
        return Math.max(1, late);
    }

    /** Days of a unit that begin after one instant and not after another. */
    private int daysBegun(Instant from, Instant until, Delay.Unit unit, Office office) {
        LocalDate after = dayOf(from);
        LocalDate last = dayOf(until);
        if (unit == Delay.Unit.CALENDAR_DAYS) {
            return (int) ChronoUnit.DAYS.between(after, last);
        }
        return (int) after.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> calendar.isWorkingDay(day, office))
                .count();
    }

    /** Pauses cut to the life of the clock, without overlap, oldest first. */
    private static List<Pause> joined(List<Pause> pauses, Instant began, Instant end) {
        List<Pause> joined = new ArrayList<>();
        pauses.stream().sorted(Comparator.comparing(Pause::from)).forEach(pause -> {
            Instant from = later(pause.from(), began);
            Instant until = pause.until() == null || pause.until().isAfter(end) ? end : pause.until();
            if (!joined.isEmpty()) {
                from = later(from, joined.get(joined.size() - 1).until());
            }
            if (from.isBefore(until)) {
                joined.add(new Pause(from, until));
            }
        });
        return joined;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(Zone.PARIS).toLocalDate();
    }

    private static Instant endOfDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zone.PARIS).toInstant();
    }
}
