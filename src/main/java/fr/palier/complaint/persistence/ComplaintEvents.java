package fr.palier.complaint.persistence;

import fr.palier.complaint.domain.ComplaintEvent;
import fr.palier.complaint.domain.EventKind;
import fr.palier.office.Person;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of complaints; facts are added, a time may be corrected, nothing is deleted. */
@Repository
public class ComplaintEvents {

    private static final String SELECT =
            """
            select e.*, c.old_at, c.corrected_by_name, c.reason as correction_reason
            from complaint_event e left join lateral (select * from complaint_event_correction c where c.event = e.id
                order by c.id desc limit 1) c on true
            """;

    private final JdbcClient jdbc;

    ComplaintEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String reference, EventKind kind, OffsetDateTime at, OffsetDateTime entered, Person person) {
        jdbc.sql(
                        """
                        insert into complaint_event (reference, kind, at, entered_at, entered_by, entered_by_name)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(reference, kind.name(), at, entered, person.id(), person.name())
                .update();
    }

    /** Oldest first. */
    public List<ComplaintEvent> of(String reference) {
        return jdbc.sql(SELECT + "where e.reference = ? order by e.at, e.id")
                .param(reference)
                .query(new DataClassRowMapper<>(ComplaintEvent.class))
                .list();
    }

    public Optional<ComplaintEvent> find(String reference, long id) {
        return jdbc.sql(SELECT + "where e.reference = ? and e.id = ?")
                .params(reference, id)
                .query(new DataClassRowMapper<>(ComplaintEvent.class))
                .optional();
    }

    /** Accounts that entered facts: those who worked on the file. */
    public Set<String> authors(String reference) {
        return Set.copyOf(jdbc.sql(
                        """
                        select distinct entered_by from complaint_event where reference = :reference
                        union select written_by from complaint_message where reference = :reference and sender <> 'TENANT'""")
                .param("reference", reference)
                .query(String.class)
                .list());
    }

    public void correct(ComplaintEvent event, OffsetDateTime at, String reason, Person person, OffsetDateTime now) {
        jdbc.sql(
                        """
                        insert into complaint_event_correction (event, old_at, new_at, reason, corrected_by, corrected_by_name, corrected_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(event.id(), event.at(), at, reason, person.id(), person.name(), now)
                .update();
        jdbc.sql("update complaint_event set at = ? where id = ?")
                .params(at, event.id())
                .update();
    }
}
