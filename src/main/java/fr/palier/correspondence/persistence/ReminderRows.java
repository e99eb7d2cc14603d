package fr.palier.correspondence.persistence;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders that were posted. */
@Repository
public class ReminderRows {

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the right to post a reminder; false when it was posted before. */
    public boolean isFirst(String task, String kind, LocalDate due, String office, OffsetDateTime now) {
        return jdbc.sql(
                                """
                        insert into task_reminder (task, kind, due, office, posted_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(task, kind, due, office, now)
                        .update()
                == 1;
    }
}
