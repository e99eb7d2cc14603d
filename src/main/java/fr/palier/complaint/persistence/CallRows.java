package fr.palier.complaint.persistence;

import fr.palier.complaint.domain.Call;
import fr.palier.complaint.domain.CallBack;
import fr.palier.office.Person;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls that came in, and calls to make. */
@Repository
public class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Call call, Person person) {
        jdbc.sql(
                        """
                        insert into desk_call (office, caller, phone, occupant, dwelling, reference, note, at, taken_by, taken_by_name)
                        values (:office, :caller, :phone, :occupant, :dwelling, :reference, :note, :at, :by, :byName)""")
                .param("office", call.office())
                .param("caller", call.caller())
                .param("phone", call.phone())
                .param("occupant", call.occupant())
                .param("dwelling", call.dwelling())
                .param("reference", call.reference())
                .param("note", call.note())
                .param("at", call.at())
                .param("by", person.id())
                .param("byName", person.name())
                .update();
    }

    /** Newest first. */
    public List<Call> latest(String office, OffsetDateTime since, int most) {
        return jdbc.sql("select * from desk_call where office = ? and at >= ? order by at desc, id desc limit ?")
                .params(office, since, most)
                .query(new DataClassRowMapper<>(Call.class))
                .list();
    }

    public List<Call> of(String office, String reference) {
        return jdbc.sql("select * from desk_call where office = ? and reference = ? order by at, id")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Call.class))
                .list();
    }

    public void ask(String office, String reference, String name, String phone, String text, OffsetDateTime at) {
        jdbc.sql("insert into call_back (office, reference, name, phone, text, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(office, reference, name, phone, text, at)
                .update();
    }

    /** Calls to make, oldest first. */
    public List<CallBack> toMake(String office, int most) {
        return jdbc.sql("select * from call_back where office = ? and done_at is null order by asked_at, id limit ?")
                .params(office, most)
                .query(new DataClassRowMapper<>(CallBack.class))
                .list();
    }

    public List<CallBack> toMakeFor(String office, String reference) {
        return jdbc.sql("select * from call_back where office = ? and reference = ? order by id")
                .params(office, reference)
                .query(new DataClassRowMapper<>(CallBack.class))
                .list();
    }

    public Optional<CallBack> lock(String office, long id) {
        return jdbc.sql("select * from call_back where office = ? and id = ? for update")
                .params(office, id)
                .query(new DataClassRowMapper<>(CallBack.class))
                .optional();
    }

    public void done(long id, CallBack.Outcome outcome, OffsetDateTime at, Person person) {
        jdbc.sql("update call_back set done_at = ?, outcome = ?, done_by = ?, done_by_name = ? where id = ?")
                .params(at, outcome.name(), person.id(), person.name(), id)
                .update();
    }
}
