package fr.palier.procurement.tender.domain;

import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Plan of a launch, counted back in working days from the wanted notification, and forward where that day is too near. */
public record BackwardPlan(List<Step> steps) {

    /** A step with its first and last day. */
    public record Step(PlanStep step, int workingDays, LocalDate startsOn, LocalDate endsOn) {}

    /** A step with its length. */
    public record Length(PlanStep step, int workingDays) {}

    /** Steps in their order, the first on the launch day. */
    public static BackwardPlan from(LocalDate launch, List<Length> lengths, BusinessCalendar calendar, Office office) {
        List<Step> steps = new ArrayList<>();
        LocalDate day = calendar.workingDayFrom(launch, office);
        for (Length length : lengths) {
            LocalDate end =
                    length.workingDays() <= 1 ? day : calendar.plusWorkingDays(day, length.workingDays() - 1, office);
            steps.add(new Step(length.step(), length.workingDays(), day, end));
            day = calendar.plusWorkingDays(end, 1, office);
        }
        return new BackwardPlan(List.copyOf(steps));
    }

    /** Steps in their order, the last ending on the wanted day. */
    public static BackwardPlan until(LocalDate wanted, List<Length> lengths, BusinessCalendar calendar, Office office) {
        List<Step> steps = new ArrayList<>();
        LocalDate end = wanted;
        while (!calendar.isWorkingDay(end, office)) {
            end = end.minusDays(1);
        }
        for (int i = lengths.size() - 1; i >= 0; i--) {
            Length length = lengths.get(i);
            LocalDate start =
                    length.workingDays() <= 1 ? end : calendar.plusWorkingDays(end, 1 - length.workingDays(), office);
            steps.add(new Step(length.step(), length.workingDays(), start, end));
            end = calendar.plusWorkingDays(start, -1, office);
        }
        Collections.reverse(steps);
        return new BackwardPlan(List.copyOf(steps));
    }

    public LocalDate start() {
        return steps.get(0).startsOn();
    }

    public LocalDate end() {
        return steps.get(steps.size() - 1).endsOn();
    }
}
