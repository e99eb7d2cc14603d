package fr.palier.movein.persistence;

import fr.palier.office.Person;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households that social advisers follow; nothing else of the product reads these tables. */
@Repository
public class HouseholdNotes {

    private final JdbcClient jdbc;

    HouseholdNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Note(String text, OffsetDateTime at, String writtenByName) {}

    /** A follow-up that is open. */
    public record FollowUp(String file, OffsetDateTime openedAt) {}

    /** Opens the follow-up; false where it was open already. */
    public boolean open(String office, String file, OffsetDateTime at, Person by) {
        return jdbc.sql(
                                """
                                insert into household_follow_up as old (office, file, opened_at, opened_by) values (?, ?, ?, ?)
                                on conflict (office, file) do update set opened_at = excluded.opened_at,
                                    opened_by = excluded.opened_by, closed_at = null
                                where old.closed_at is not null""")
                        .params(office, file, at, by.id())
                        .update()
                > 0;
    }

    /** False where none was open. */
    public boolean close(String office, String file, OffsetDateTime at) {
        return jdbc.sql(
                                "update household_follow_up set closed_at = ? where office = ? and file = ? and closed_at is null")
                        .params(at, office, file)
                        .update()
                > 0;
    }

    public boolean isOpen(String office, String file) {
        return jdbc.sql("select count(*) from household_follow_up where office = ? and file = ? and closed_at is null")
                        .params(office, file)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those open, longest first. */
    public List<FollowUp> open(String office, int most) {
        return jdbc.sql(
                        "select file, opened_at from household_follow_up where office = ? and closed_at is null order by opened_at limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(FollowUp.class))
                .list();
    }

    public void add(String office, String file, String text, OffsetDateTime at, Person by) {
        jdbc.sql(
                        "insert into household_note (office, file, text, at, written_by, written_by_name) values (?, ?, ?, ?, ?, ?)")
                .params(office, file, text, at, by.id(), by.name())
                .update();
    }

    public List<Note> of(String office, String file) {
        return jdbc.sql(
                        "select text, at, written_by_name from household_note where office = ? and file = ? order by id")
                .params(office, file)
                .query(new DataClassRowMapper<>(Note.class))
                .list();
    }
}
