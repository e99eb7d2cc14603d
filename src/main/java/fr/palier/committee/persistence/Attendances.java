package fr.palier.committee.persistence;

import fr.palier.committee.domain.Attendance;
import fr.palier.committee.domain.Session;
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
