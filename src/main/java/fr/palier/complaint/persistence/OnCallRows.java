package fr.palier.complaint.persistence;

import fr.palier.complaint.domain.OnCallAlert;
import fr.palier.complaint.domain.OnCallPerson;
import fr.palier.complaint.domain.OpeningHours;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opening hours, the on-call list, and who was told of which emergency. */
@Repository
public class OnCallRows {

    private final JdbcClient jdbc;

    OnCallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<OpeningHours> hours(String office) {
        return jdbc.sql("select weekday, opens, closes from opening_hours where office = ? order by weekday")
                .param(office)
                .query(new DataClassRowMapper<>(OpeningHours.class))
                .list();
    }

    public void writeHours(String office, List<OpeningHours> hours) {
        jdbc.sql("delete from opening_hours where office = ?").param(office).update();
        hours.forEach(day -> jdbc.sql("insert into opening_hours (office, weekday, opens, closes) values (?, ?, ?, ?)")
                .params(office, day.weekday(), day.opens(), day.closes())
                .update());
    }

    /** Who is on call on a day, first to be told first. */
    public List<OnCallPerson> on(String office, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from on_call_person where office = ? and ? between first_day and last_day
                        order by rank, first_day, id limit 50""")
                .params(office, day)
                .query(new DataClassRowMapper<>(OnCallPerson.class))
                .list();
    }

    /** Turns that are not over, soonest first. */
    public List<OnCallPerson> coming(String office, LocalDate day) {
        return jdbc.sql(
                        "select * from on_call_person where office = ? and last_day >= ? order by first_day, rank, id limit 200")
                .params(office, day)
                .query(new DataClassRowMapper<>(OnCallPerson.class))
                .list();
    }

    public void add(String office, OnCallPerson person) {
        jdbc.sql(
                        """
                        insert into on_call_person (office, rank, name, email, phone, first_day, last_day)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        office,
                        person.rank(),
                        person.name(),
                        person.email(),
                        person.phone(),
                        person.firstDay(),
                        person.lastDay())
                .update();
    }

    /** False when there is no such turn in the office. */
    public boolean remove(String office, long id) {
        return jdbc.sql("delete from on_call_person where office = ? and id = ?")
                        .params(office, id)
                        .update()
                == 1;
    }

    public void told(OnCallAlert alert) {
        jdbc.sql(
                        """
                        insert into on_call_alert (reference, person, name, phone, link, told_at, round)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        alert.reference(),
                        alert.person(),
                        alert.name(),
                        alert.phone(),
                        alert.link(),
                        alert.toldAt(),
                        alert.round())
                .update();
    }

    /** Oldest first. */
    public List<OnCallAlert> alerts(String reference) {
        return jdbc.sql("select * from on_call_alert where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(OnCallAlert.class))
                .list();
    }

    public Optional<OnCallAlert> ofLink(UUID link) {
        return jdbc.sql("select * from on_call_alert where link = ?")
                .param(link)
                .query(new DataClassRowMapper<>(OnCallAlert.class))
                .optional();
    }

    public void taken(long alert, OffsetDateTime at) {
        jdbc.sql("update on_call_alert set taken_at = ? where id = ?")
                .params(at, alert)
                .update();
    }
}
