package fr.palier.movein.persistence;

import fr.palier.movein.domain.Call;
import fr.palier.movein.domain.CallOutcome;
import fr.palier.movein.domain.MeterKind;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.Reading;
import fr.palier.movein.domain.Topic;
import fr.palier.office.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meters read, topics told, calls made. */
@Repository
public class VisitRows {

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one reading of a kind: a later entry replaces it while the visit lasts. */
    public void read(MoveIn of, Reading reading, Person by) {
        jdbc.sql("delete from move_in_meter where office = ? and reference = ? and kind = ?")
                .params(of.office(), of.reference(), reading.kind().name())
                .update();
        jdbc.sql(
                        """
                        insert into move_in_meter (office, reference, kind, serial, reading, read_on, explained, read_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        of.office(),
                        of.reference(),
                        reading.kind().name(),
                        reading.serial(),
                        reading.value(),
                        reading.readOn(),
                        reading.explained(),
                        by.name())
                .update();
    }

    public List<Reading> readings(String office, String reference) {
        return jdbc.sql("select * from move_in_meter where office = ? and reference = ? order by kind")
                .params(office, reference)
                .query(VisitRows::reading)
                .list();
    }

    /** The last one of another move-in of the dwelling. */
    public Optional<Reading> earlier(MoveIn of, MeterKind kind) {
        return jdbc.sql(
                        """
                        select move_in_meter.* from move_in_meter join move_in using (office, reference)
                        where move_in.office = ? and move_in.dwelling = ? and move_in_meter.kind = ? and move_in.reference <> ?
                            and move_in.status <> 'CANCELLED'
                        order by read_on desc, move_in_meter.id desc limit 1""")
                .params(of.office(), of.dwelling(), kind.name(), of.reference())
                .query(VisitRows::reading)
                .optional();
    }

    /** The office's list as it was on a day, else the standard one. */
    public List<Topic> topics(String office, LocalDate day) {
        return jdbc.sql(
                        """
                        select id, kind, label, help from move_in_topic outside
                        where starts_on <= :day and (ends_on is null or ends_on >= :day)
                            and (office = :office or office is null and not exists (
                                select 1 from move_in_topic own
                                where own.office = :office and own.kind = outside.kind and own.starts_on <= :day))
                        order by kind desc, position""")
                .param("office", office)
                .param("day", day)
                .query((row, number) -> new Topic(
                        row.getLong("id"),
                        Topic.Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("help")))
                .list();
    }

    public List<Long> told(String office, String reference) {
        return jdbc.sql("select topic from move_in_told where office = ? and reference = ?")
                .params(office, reference)
                .query(Long.class)
                .list();
    }

    public void tell(MoveIn of, long topic, OffsetDateTime at, Person by) {
        jdbc.sql("insert into move_in_told values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(of.office(), of.reference(), topic, at, by.name())
                .update();
    }

    public void forget(MoveIn of, long topic) {
        jdbc.sql("delete from move_in_told where office = ? and reference = ? and topic = ?")
                .params(of.office(), of.reference(), topic)
                .update();
    }

    public void call(MoveIn of, CallOutcome outcome, String note, OffsetDateTime at, Person by) {
        jdbc.sql(
                        """
                        insert into move_in_call (office, reference, called_at, called_by, called_by_name, outcome, note)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(of.office(), of.reference(), at, by.id(), by.name(), outcome.name(), note)
                .update();
    }

    public List<Call> calls(String office, String reference) {
        return jdbc.sql("select * from move_in_call where office = ? and reference = ? order by id")
                .params(office, reference)
                .query((row, number) -> new Call(
                        row.getObject("called_at", OffsetDateTime.class),
                        row.getString("called_by_name"),
                        CallOutcome.valueOf(row.getString("outcome")),
                        row.getString("note")))
                .list();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                MeterKind.valueOf(row.getString("kind")),
                row.getString("serial"),
                row.getBigDecimal("reading").stripTrailingZeros(),
                row.getObject("read_on", LocalDate.class),
                row.getString("explained"));
    }
}
