package fr.palier.correspondence.process;

import net.javacrumbs.shedlock.core.LockAssert;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the reminders in office hours, on one node. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class ReminderSchedule {

    private final TaskReminders reminders;

    ReminderSchedule(TaskReminders reminders) {
        this.reminders = reminders;
    }

    @Scheduled(cron = "${palier.reminders.cron:0 0 8-18 * * MON-FRI}", zone = "Europe/Paris")
    @SchedulerLock(name = "task-reminders", lockAtLeastFor = "PT1M")
    public void sweep() {
        LockAssert.assertLocked();
        reminders.sweep();
    }
}
