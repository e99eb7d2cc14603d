package fr.palier.supplier.sourcing.persistence;

import fr.palier.supplier.sourcing.domain.Meeting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of meetings with firms. */
@Repository
public class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param meeting its id is given here; its account is noted by {@link #hold} */
    public long plan(Meeting meeting, String person) {
        long id = jdbc.sql(
                        """
                        insert into sourcing_meeting (reference, meets_at, place, office_people, firm_people, planned_by, held)
                        values (?, ?, ?, ?, ?, ?, false) returning id""")
                .params(
                        meeting.reference(),
                        meeting.meetsAt(),
                        meeting.place(),
                        meeting.officePeople(),
                        meeting.firmPeople(),
                        person)
                .query(Long.class)
                .single();
        meeting.contacts()
                .forEach(contact -> jdbc.sql("insert into sourcing_meeting_firm (meeting, contact) values (?, ?)")
                        .params(id, contact)
                        .update());
        return id;
    }

    /** A planned meeting became one that was held; what was said is written once. */
    public void hold(long meeting, String account, String person, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update sourcing_meeting set held = true, account = :account, recorded_by = :person, recorded_at = :at
                        where id = :id and not held""")
                .param("account", account)
                .param("person", person)
                .param("at", at)
                .param("id", meeting)
                .update();
    }

    /** A planned meeting that will not take place. */
    public void cancel(long meeting) {
        jdbc.sql(
                        "delete from sourcing_meeting_firm where meeting in (select id from sourcing_meeting where id = ? and not held)")
                .param(meeting)
                .update();
        jdbc.sql("delete from sourcing_meeting where id = ? and not held")
                .param(meeting)
                .update();
    }

    /** By their day. */
    public List<Meeting> of(String reference) {
        return jdbc.sql(
                        """
                        select held.*, (select array_agg(contact order by contact) from sourcing_meeting_firm
                            where sourcing_meeting_firm.meeting = held.id) as contacts
                        from sourcing_meeting held where reference = ? order by meets_at, id""")
                .param(reference)
                .query(MeetingRows::meeting)
                .list();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                row.getString("reference"),
                row.getObject("meets_at", OffsetDateTime.class),
                row.getString("place"),
                row.getString("office_people"),
                row.getString("firm_people"),
                row.getBoolean("held"),
                row.getString("account"),
                Arrays.asList((Long[]) row.getArray("contacts").getArray()));
    }
}
