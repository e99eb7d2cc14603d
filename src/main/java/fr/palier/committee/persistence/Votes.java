package fr.palier.committee.persistence;

import fr.palier.committee.domain.Conflict;
import fr.palier.committee.domain.Vote;
import java.util.List;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes and withdrawals, never changed. */
@Repository
public class Votes {

    private final JdbcClient jdbc;

    Votes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Vote> on(long sessionItem) {
        return jdbc.sql("select * from committee_vote where session_item = ? order by seat")
                .param(sessionItem)
                .query(new DataClassRowMapper<>(Vote.class))
                .list();
    }

    public List<Conflict> conflictsOn(long sessionItem) {
        return jdbc.sql("select * from committee_conflict where session_item = ? order by member")
                .param(sessionItem)
                .query(new DataClassRowMapper<>(Conflict.class))
                .list();
    }

    public void add(Vote vote) {
        jdbc.sql(
                        """
                        insert into committee_vote (session_item, seat, voter, choice, remark, recorded, cast_at, cast_by)
                        values (:item, :seat, :voter, :choice, :remark, :recorded, :at, :by)""")
                .param("item", vote.sessionItem())
                .param("seat", vote.seat())
                .param("voter", vote.voter())
                .param("choice", vote.choice().name())
                .param("remark", vote.remark())
                .param("recorded", vote.recorded())
                .param("at", vote.castAt())
                .param("by", vote.castBy())
                .update();
    }

    public void add(Conflict conflict) {
        jdbc.sql(
                        """
                        insert into committee_conflict (session_item, member, reason, declared_at, declared_by)
                        values (:item, :member, :reason, :at, :by)""")
                .param("item", conflict.sessionItem())
                .param("member", conflict.member())
                .param("reason", conflict.reason())
                .param("at", conflict.declaredAt())
                .param("by", conflict.declaredBy())
                .update();
    }
}
