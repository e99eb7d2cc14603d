package fr.palier.complaint.persistence;

import fr.palier.office.Person;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes of social advisers. One use case reads and writes them, and asks for the role first. */
@Repository
public class SocialNotes {

    private final JdbcClient jdbc;

    SocialNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A note. */
    public record Note(long id, String text, OffsetDateTime at, String writtenByName) {}

    public void add(String office, String file, String text, OffsetDateTime at, Person person) {
        jdbc.sql(
                        """
                        insert into social_note (office, file, text, at, written_by, written_by_name)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(office, file, text, at, person.id(), person.name())
                .update();
    }

    /** Oldest first. */
    public List<Note> of(String office, String file) {
        return jdbc.sql("select * from social_note where office = ? and file = ? order by id")
                .params(office, file)
                .query(new DataClassRowMapper<>(Note.class))
                .list();
    }
}
