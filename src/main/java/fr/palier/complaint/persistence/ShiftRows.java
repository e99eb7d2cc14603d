package fr.palier.complaint.persistence;

import fr.palier.office.Person;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What one shift of the desk leaves to the next. */
@Repository
public class ShiftRows {

    private final JdbcClient jdbc;

    ShiftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A note. @param settledAt when somebody dealt with it; null before */
    public record Note(
            long id,
            String text,
            OffsetDateTime at,
            String writtenByName,
            OffsetDateTime settledAt,
            String settledByName) {}

    public void add(String office, String text, OffsetDateTime at, Person person) {
        jdbc.sql("insert into shift_note (office, text, at, written_by, written_by_name) values (?, ?, ?, ?, ?)")
                .params(office, text, at, person.id(), person.name())
                .update();
    }

    /** Notes that wait, and those settled since a moment; newest first. */
    public List<Note> latest(String office, OffsetDateTime since) {
        return jdbc.sql(
                        """
                        select * from shift_note where office = ? and (settled_at is null or settled_at >= ?)
                        order by settled_at is not null, at desc limit 100""")
                .params(office, since)
                .query(new DataClassRowMapper<>(Note.class))
                .list();
    }

    /** False when there is no such note in the office. */
    public boolean settle(String office, long id, OffsetDateTime at, Person person) {
        return jdbc.sql(
                                """
                                update shift_note set settled_at = coalesce(settled_at, ?), settled_by_name = coalesce(settled_by_name, ?)
                                where office = ? and id = ?""")
                        .params(at, person.name(), office, id)
                        .update()
                == 1;
    }
}
