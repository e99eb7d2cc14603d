package fr.palier.committee.persistence;

import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.Movement;
import fr.palier.committee.domain.Session;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sat where. */
@Repository
public class Attendances {

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Attendance> of(String session, int convocation) {
        return jdbc.sql("select * from committee_attendance where session = ? and number = ? order by seat")
                .params(session, convocation)
                .query(new DataClassRowMapper<>(Attendance.class))
                .list();
    }

    /** The person on a seat left. */
    public void leave(Session session, long seat, OffsetDateTime at) {
        jdbc.sql("update committee_attendance set left_at = ? where session = ? and number = ? and seat = ?")
                .params(at, session.reference(), session.convocation(), seat)
                .update();
    }

    /** A seat that was empty is occupied. */
    public void arrive(Session session, Attendance attendance) {
        jdbc.sql(
                        """
                        update committee_attendance set presence = :presence, sitting = :sitting, voter = :voter,
                            arrived_at = :arrived, left_at = null
                        where session = :session and number = :number and seat = :seat""")
                .param("session", session.reference())
                .param("number", session.convocation())
                .param("seat", attendance.seat())
                .param("presence", attendance.presence().name())
                .param("sitting", attendance.sitting())
                .param("voter", attendance.voter())
                .param("arrived", attendance.arrivedAt())
                .update();
    }

    /** Keeps an arrival or a departure. */
    public void move(
            Session session,
            long seat,
            Movement.Kind kind,
            long person,
            Integer position,
            OffsetDateTime at,
            String recordedBy) {
        jdbc.sql(
                        """
                        insert into committee_movement (session, number, seat, kind, person, position, at, recorded_by)
                        values (:session, :number, :seat, :kind, :person, :position, :at, :by)""")
                .param("session", session.reference())
                .param("number", session.convocation())
                .param("seat", seat)
                .param("kind", kind.name())
                .param("person", person)
                .param("position", position)
                .param("at", at)
                .param("by", recordedBy)
                .update();
    }

    /** Arrivals and departures, in their order. */
    public List<Movement> movements(String session, int convocation) {
        return jdbc.sql(
                        """
                        select movement.kind, member.name as person, movement.position, movement.at
                        from committee_movement movement join committee_member member on member.id = movement.person
                        where movement.session = ? and movement.number = ? order by movement.id""")
                .params(session, convocation)
                .query(new DataClassRowMapper<>(Movement.class))
                .list();
    }

    public void add(Session session, Attendance attendance) {
        jdbc.sql(
                        """
                        insert into committee_attendance (session, number, seat, presence, sitting, voter, arrived_at)
                        values (:session, :number, :seat, :presence, :sitting, :voter, :arrived)""")
                .param("session", session.reference())
                .param("number", session.convocation())
                .param("seat", attendance.seat())
                .param("presence", attendance.presence().name())
                .param("sitting", attendance.sitting())
                .param("voter", attendance.voter())
                .param("arrived", attendance.arrivedAt())
                .update();
    }
}
