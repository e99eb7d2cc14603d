package fr.palier.intervention.round.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days on which a place is looked at.
 *
 * @param building null = the residence as a whole
 * @param everyWeeks 1 = each week, counted from the week of the first day
 * @param onDaysOff also on Sundays, Saturdays and public holidays that fall on a named weekday
 * @param endsOn last day; null = goes on
 * @param team group that makes the rounds: {@code field-teams}, or that of a service
 */
public record Schedule(
        long id,
        String office,
        long residence,
        Long building,
        RoundKind kind,
        Set<DayOfWeek> weekdays,
        int everyWeeks,
        boolean onDaysOff,
        LocalDate startsOn,
        LocalDate endsOn,
        String team) {

    private static final int WHOLE_WEEK = 7;

    public Schedule {
        weekdays = Set.copyOf(weekdays);
    }

    /** Whether a round is due on a day. */
    public boolean isDue(LocalDate day, boolean workingDay) {
        return !day.isBefore(startsOn)
                && (endsOn == null || !day.isAfter(endsOn))
                && weekdays.contains(day.getDayOfWeek())
                && weeksSinceStart(day) % everyWeeks == 0
                && (workingDay || onDaysOff);
    }

    /** {@code lundi, jeudi, toutes les 2 semaines}. */
    public String rhythm() {
        String days = weekdays.size() == WHOLE_WEEK
                ? "tous les jours"
                : weekdays.stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Schedule::name)
                        .collect(Collectors.joining(", "));
        return days
                + (everyWeeks == 1 ? "" : ", toutes les " + everyWeeks + " semaines")
                + (onDaysOff ? ", jours chômés compris" : "");
    }

    public boolean isOver(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }

    private long weeksSinceStart(LocalDate day) {
        return ChronoUnit.WEEKS.between(monday(startsOn), monday(day));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(java.time.format.TextStyle.FULL, Locale.FRANCE);
    }
}
