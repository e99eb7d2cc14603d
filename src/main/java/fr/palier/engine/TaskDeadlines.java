package fr.palier.engine;

import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * By when a task is done, when its group is reminded, when its supervisors are told: the table {@code task-deadline} in working days
 * of the office. Models cite {@code ${taskDeadlines.due(task)}} and {@code ${taskDeadlines.followUp(task)}}.
 */
@Component("taskDeadlines")
public class TaskDeadlines {

    private static final String TABLE = "task-deadline";

    private final Rules rules;
    private final Offices offices;
    private final BusinessCalendar calendar;
    private final Clock clock;
    /** Tables come with the application, and a task list asks for hundreds of rows at once. */
    private final Map<Asked, Delays> known = new ConcurrentHashMap<>();

    TaskDeadlines(Rules rules, Offices offices, BusinessCalendar calendar, Clock clock) {
        this.rules = rules;
        this.offices = offices;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The days of one task.
     *
     * @param due last day; the task is late on the day after
     * @param reminder day on which its group is reminded, not before the task's first day
     * @param escalation day on which the supervisors are told
     * @param rule row of the table
     */
    public record Deadline(LocalDate due, LocalDate reminder, LocalDate escalation, String rule) {}

    private record Asked(String task, String policy) {}

    private record Delays(int workingDays, int reminderDays, int escalationDays, String rule) {}

    /** End of the last day, for {@code camunda:dueDate}. */
    public Date due(DelegateTask task) {
        return at(deadline(task).due(), LocalTime.of(23, 59));
    }

    /** Morning of the reminder, for {@code camunda:followUpDate}. */
    public Date followUp(DelegateTask task) {
        return at(deadline(task).reminder(), LocalTime.MIDNIGHT);
    }

    /**
     * Days of a task that begins on a given day.
     *
     * @param task key of the task in its model
     * @throws fr.palier.office.Rejection {@code engine.noDeadline} when the table has no row for the office's policy
     */
    public Deadline of(String office, String task, LocalDate begin) {
        Office where = offices.get(office);
        Delays delays = delays(task, where);
        return around(calendar.plusWorkingDays(begin, delays.workingDays(), where), begin, delays, where);
    }

    /** Days of a task whose last day stands (a person may have moved it). */
    public Deadline dueOn(String office, String task, LocalDate due) {
        Office where = offices.get(office);
        return around(due, LocalDate.MIN, delays(task, where), where);
    }

    private Deadline deadline(DelegateTask task) {
        return of(officeOf(task), task.getTaskDefinitionKey(), LocalDate.now(clock.withZone(Zone.PARIS)));
    }

    private Deadline around(LocalDate due, LocalDate begin, Delays delays, Office office) {
        LocalDate reminder =
                delays.reminderDays() == 0 ? due : calendar.plusWorkingDays(due, -delays.reminderDays(), office);
        return new Deadline(
                due,
                reminder.isBefore(begin) ? begin : reminder,
                calendar.plusWorkingDays(due, delays.escalationDays(), office),
                delays.rule());
    }

    private Delays delays(String task, Office office) {
        return known.computeIfAbsent(new Asked(task, office.policy()), asked -> {
            Decision decision = rules.simulateOne(TABLE, Map.of("task", asked.task(), "officePolicy", asked.policy()))
                    .orElseThrow(() -> EngineReason.NO_DEADLINE.rejection(asked.task(), asked.policy()));
            return new Delays(
                    decision.number("workingDays"),
                    decision.number("reminderDays"),
                    decision.number("escalationDays"),
                    decision.rule());
        });
    }

    private static String officeOf(DelegateTask task) {
        return task.getTenantId() != null
                ? task.getTenantId()
                : String.valueOf(task.getVariable(ProcessVariables.OFFICE));
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(Zone.PARIS).toInstant());
    }
}
