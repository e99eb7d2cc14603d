package fr.palier.engine.absence;

import fr.palier.engine.Absence;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences and the tasks that were moved for them. */
@Repository
public class AbsenceRows {

    private static final String COLUMNS = "select id, office, account, substitute, first_day, last_day from absence ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long add(Absence absence, String by) {
        return jdbc.sql(
                        """
                        insert into absence (office, account, substitute, first_day, last_day, declared_by, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        absence.office(),
                        absence.account(),
                        absence.substitute(),
                        absence.firstDay(),
                        absence.lastDay(),
                        by,
                        OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** Absences that hold on a day of the period and touch one of the two accounts. */
    public List<Absence> touching(Absence asked) {
        return list(
                """
                where ended_at is null and first_day <= ? and last_day >= ?
                  and (account in (?, ?) or substitute = ?)""",
                asked.lastDay(),
                asked.firstDay(),
                asked.account(),
                asked.substitute(),
                asked.account());
    }

    /** Absences of a day in which this account acts for others. */
    public List<Absence> replacedBy(String substitute, LocalDate day) {
        return list("where ended_at is null and substitute = ? and ? between first_day and last_day", substitute, day);
    }

    public List<Absence> on(LocalDate day) {
        return list("where ended_at is null and ? between first_day and last_day", day);
    }

    /** Running and coming absences of an office. */
    public List<Absence> from(String office, LocalDate day) {
        return list("where ended_at is null and office = ? and last_day >= ? order by first_day, id", office, day);
    }

    public Optional<Absence> running(String office, long id) {
        return list("where ended_at is null and office = ? and id = ?", office, id).stream()
                .findFirst();
    }

    /** Absences that are over and still have tasks to give back. */
    public List<Absence> toClose(LocalDate day) {
        return list(
                """
                where (ended_at is not null or last_day < ?)
                  and exists (select from absence_task moved where moved.absence = absence.id and moved.back_at is null)""",
                day);
    }

    public void end(long id, String by) {
        jdbc.sql("update absence set ended_by = ?, ended_at = ? where id = ?")
                .params(by, OffsetDateTime.now(clock), id)
                .update();
    }

    public void moved(long id, String task) {
        jdbc.sql(
                        """
                        insert into absence_task (absence, task, moved_at) values (?, ?, ?)
                        on conflict (absence, task) do update set moved_at = excluded.moved_at, back_at = null""")
                .params(id, task, OffsetDateTime.now(clock))
                .update();
    }

    public List<String> movedTasks(long id) {
        return jdbc.sql("select task from absence_task where absence = ? and back_at is null")
                .param(id)
                .query(String.class)
                .list();
    }

    public void back(long id, String task) {
        jdbc.sql("update absence_task set back_at = ? where absence = ? and task = ?")
                .params(OffsetDateTime.now(clock), id, task)
                .update();
    }

    private List<Absence> list(String where, Object... parameters) {
        return jdbc.sql(COLUMNS + where)
                .params(parameters)
                .query(new DataClassRowMapper<>(Absence.class))
                .list();
    }
}
