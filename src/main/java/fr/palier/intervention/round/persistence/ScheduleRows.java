package fr.palier.intervention.round.persistence;

import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.intervention.round.domain.Schedule;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programmes of rounds. */
@Repository
public class ScheduleRows {

    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(Schedule schedule, OffsetDateTime at, Person by) {
        return jdbc.sql(
                        """
                        insert into round_schedule (office, residence, building, kind, weekdays, every_weeks, on_days_off,
                            starts_on, ends_on, team, made_at, made_by, made_by_name)
                        values (:office, :residence, :building, :kind, :weekdays, :weeks, :daysOff, :starts, :ends, :team, :at, :by,
                            :name)
                        returning id""")
                .param("office", schedule.office())
                .param("residence", schedule.residence())
                .param("building", schedule.building())
                .param("kind", schedule.kind().name())
                .param("weekdays", text(schedule))
                .param("weeks", schedule.everyWeeks())
                .param("daysOff", schedule.onDaysOff())
                .param("starts", schedule.startsOn())
                .param("ends", schedule.endsOn())
                .param("team", schedule.team())
                .param("at", at)
                .param("by", by.id())
                .param("name", by.name())
                .query(Long.class)
                .single();
    }

    public void end(String office, long id, LocalDate lastDay) {
        jdbc.sql("update round_schedule set ends_on = ? where office = ? and id = ?")
                .params(lastDay, office, id)
                .update();
    }

    public Optional<Schedule> lock(String office, long id) {
        return jdbc.sql("select * from round_schedule where office = ? and id = ? for update")
                .params(office, id)
                .query(ScheduleRows::schedule)
                .optional();
    }

    /** Those that are not over, by residence. @param residence null = all */
    public List<Schedule> current(String office, LocalDate today, Long residence, int most) {
        return jdbc.sql(
                        """
                        select round_schedule.* from round_schedule join residence on residence.id = round_schedule.residence
                        where round_schedule.office = :office and (ends_on is null or ends_on >= :today)
                            and (cast(:residence as bigint) is null or residence.id = :residence)
                        order by residence.name collate "fr-x-icu", building nulls first, kind, round_schedule.id limit :most""")
                .param("office", office)
                .param("today", today)
                .param("residence", residence)
                .param("most", most)
                .query(ScheduleRows::schedule)
                .list();
    }

    /** Those that have days up to this one that nobody looked at yet. */
    public List<Schedule> notOpenedUntil(String office, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from round_schedule
                        where office = :office and starts_on <= :day
                            and (opened_until is null or opened_until < least(:day, coalesce(ends_on, :day)))
                        order by id""")
                .param("office", office)
                .param("day", day)
                .query(ScheduleRows::schedule)
                .list();
    }

    /** Last day that was looked at; empty = none yet. */
    public Optional<LocalDate> openedUntil(long id) {
        return jdbc.sql("select opened_until from round_schedule where id = ? and opened_until is not null")
                .param(id)
                .query(LocalDate.class)
                .optional();
    }

    public void openedUntil(long id, LocalDate day) {
        jdbc.sql("update round_schedule set opened_until = ? where id = ?")
                .params(day, id)
                .update();
    }

    /** One of the same kind for the same place that is not over. */
    public boolean runs(Schedule other, LocalDate today) {
        return jdbc.sql(
                                """
                        select count(*) from round_schedule
                        where office = :office and residence = :residence and building is not distinct from :building
                            and kind = :kind and (ends_on is null or ends_on >= :today)""")
                        .param("office", other.office())
                        .param("residence", other.residence())
                        .param("building", other.building(), java.sql.Types.BIGINT)
                        .param("kind", other.kind().name())
                        .param("today", today)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Two of one office are not opened at once for one place. */
    public void lockResidence(String office, long residence) {
        jdbc.sql("select id from residence where office = ? and id = ? for no key update")
                .params(office, residence)
                .query(Long.class)
                .optional();
    }

    private static String text(Schedule schedule) {
        return schedule.weekdays().stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(Collectors.joining(","));
    }

    private static Schedule schedule(ResultSet row, int number) throws SQLException {
        return new Schedule(
                row.getLong("id"),
                row.getString("office"),
                row.getLong("residence"),
                row.getObject("building", Long.class),
                RoundKind.valueOf(row.getString("kind")),
                Arrays.stream(row.getString("weekdays").split(","))
                        .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                        .collect(Collectors.toSet()),
                row.getInt("every_weeks"),
                row.getBoolean("on_days_off"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("team"));
    }
}
