package fr.palier.correspondence.process;

import fr.palier.correspondence.persistence.ReminderRows;
import fr.palier.correspondence.process.TaskNotice.About;
import fr.palier.correspondence.process.TaskNotice.Occasion;
import fr.palier.engine.Accounts;
import fr.palier.engine.Accounts.Account;
import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Processes;
import fr.palier.engine.Role;
import fr.palier.engine.TaskDeadlines;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Offices;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds a task's people before its due date and after it, and tells the supervisors when it stays undone: the days come from the
 * table {@code task-deadline}; nothing leaves on a day off.
 */
@Component
public class TaskReminders {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);
    private static final int PAGE = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Processes processes;
    private final TaskDeadlines deadlines;
    private final BusinessCalendar calendar;
    private final Offices offices;
    private final Accounts accounts;
    private final TaskNotice notice;
    private final ReminderRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration horizon;

    TaskReminders(
            TaskService tasks,
            RuntimeService runtime,
            Processes processes,
            TaskDeadlines deadlines,
            BusinessCalendar calendar,
            Offices offices,
            Accounts accounts,
            TaskNotice notice,
            ReminderRows rows,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${palier.reminders.horizon:P60D}") Duration horizon) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.processes = processes;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.offices = offices;
        this.accounts = accounts;
        this.notice = notice;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.horizon = horizon;
    }

    /** Looks at every task that is due soon or late; one task's failure does not keep the others waiting. */
    public void sweep() {
        LocalDate today = LocalDate.now(clock.withZone(Zone.PARIS));
        Date until = Date.from(clock.instant().plus(horizon));
        for (int first = 0; ; first += PAGE) {
            List<Task> page = page(until, first);
            for (Task task : page) {
                try {
                    look(task, today);
                } catch (RuntimeException failure) {
                    LOG.error("Task {} could not be reminded of", task.getId(), failure);
                }
            }
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private List<Task> page(Date until, int first) {
        return processes.asSystem(() -> tasks.createTaskQuery()
                .active()
                .dueBefore(until)
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(first, PAGE));
    }

    private void look(Task task, LocalDate today) {
        String office = task.getTenantId();
        if (office == null || !calendar.isWorkingDay(today, offices.get(office))) {
            return;
        }
        LocalDate due = TaskNotice.day(task.getDueDate());
        TaskDeadlines.Deadline deadline = deadlines.dueOn(office, task.getTaskDefinitionKey(), due);
        transaction.executeWithoutResult(status -> {
            if (!today.isAfter(due)) {
                if (!today.isBefore(deadline.reminder())) {
                    once(Occasion.REMINDER, task, due);
                }
                return;
            }
            once(Occasion.OVERDUE, task, due);
            if (!today.isBefore(deadline.escalation())) {
                once(Occasion.ESCALATION, task, due);
            }
        });
    }

    private void once(Occasion occasion, Task task, LocalDate due) {
        if (rows.isFirst(task.getId(), occasion.name(), due, task.getTenantId(), OffsetDateTime.now(clock))) {
            notice.post(
                    occasion,
                    about(task),
                    occasion == Occasion.ESCALATION
                            ? accounts.membersOf(Role.SUPERVISORS.group(), task.getTenantId())
                            : people(task));
        }
    }

    private About about(Task task) {
        ProcessInstance instance = processes.asSystem(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return new About(
                task.getId(),
                task.getName(),
                task.getTenantId(),
                instance.getBusinessKey(),
                (String) processes.asSystem(() -> runtime.getVariable(task.getExecutionId(), ProcessVariables.SUBJECT)),
                task.getDueDate());
    }

    /** The assignee, or everyone in the groups that may take the task. */
    private Collection<Account> people(Task task) {
        if (task.getAssignee() != null) {
            return accounts.ofOffice(task.getTenantId()).stream()
                    .filter(account -> account.id().equals(task.getAssignee()))
                    .toList();
        }
        Map<String, Account> members = new LinkedHashMap<>();
        processes.asSystem(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> accounts.membersOf(group, task.getTenantId()).stream())
                .forEach(account -> members.put(account.id(), account));
        return members.values();
    }
}
