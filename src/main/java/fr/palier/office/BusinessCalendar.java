package fr.palier.office;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Working days in France: Monday to Friday without public holidays; Alsace-Moselle has two more holidays. */
@Component
public class BusinessCalendar {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final ConcurrentHashMap<String, Set<LocalDate>> daysOff = new ConcurrentHashMap<>();

    public boolean isWorkingDay(LocalDate day, Office office) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidaysOf(Year.from(day), office.alsaceMoselle()).contains(day);
    }

    /** The day itself when it is worked, else the next worked day: a delay that ends on a day off ends then. */
    public LocalDate workingDayFrom(LocalDate day, Office office) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate, office)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** Day reached after a number of working days, positive or negative; 0 is {@link #workingDayFrom}. */
    public LocalDate plusWorkingDays(LocalDate start, int days, Office office) {
        if (days == 0) {
            return workingDayFrom(start, office);
        }
        int step = Integer.signum(days);
        LocalDate day = start;
        for (int left = Math.abs(days); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day, office)) {
                left--;
            }
        }
        return day;
    }

    private Set<LocalDate> holidaysOf(Year year, boolean alsaceMoselle) {
        return daysOff.computeIfAbsent(
                year + (alsaceMoselle ? "am" : ""),
                key -> (alsaceMoselle ? holidays.getHolidays(year, "57") : holidays.getHolidays(year))
                        .stream().map(holiday -> holiday.getDate()).collect(Collectors.toUnmodifiableSet()));
    }
}
