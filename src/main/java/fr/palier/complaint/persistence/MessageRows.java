package fr.palier.complaint.persistence;

import fr.palier.complaint.domain.Message;
import fr.palier.office.Person;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages and notes of complaints; append-only. */
@Repository
public class MessageRows {

    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            String reference, Message.Sender sender, String text, boolean awaits, OffsetDateTime at, Person person) {
        jdbc.sql(
                        """
                        insert into complaint_message (reference, sender, text, awaits, at, written_by, written_by_name)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(reference, sender.name(), text, awaits, at, person.id(), person.name())
                .update();
    }

    /** Oldest first. */
    public List<Message> of(String reference) {
        return jdbc.sql("select * from complaint_message where reference = ? order by id")
                .param(reference)
                .query(new DataClassRowMapper<>(Message.class))
                .list();
    }

    /** Messages of the tenant since the office last wrote. */
    public int unanswered(String reference) {
        return jdbc.sql(
                        """
                        select count(*) from complaint_message where reference = :reference and sender = 'TENANT'
                          and id > coalesce((select max(id) from complaint_message
                              where reference = :reference and sender = 'OFFICE'), 0)""")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }
}
