package fr.palier.committee.persistence;

import fr.palier.committee.domain.Session;
import fr.palier.committee.domain.SessionStatus;
import fr.palier.committee.domain.VoteMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions of the bodies. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Session> find(String office, String reference) {
        return jdbc.sql("select * from committee_session where office = ? and reference = ?")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Session.class))
                .optional();
    }

    public Session get(String reference) {
        return jdbc.sql("select * from committee_session where reference = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Session.class))
                .single();
    }

    /** The session, held until the end of the transaction: two who act at once act one after the other. */
    public Optional<Session> lock(String office, String reference) {
        return jdbc.sql("select * from committee_session where office = ? and reference = ? for update")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Session.class))
                .optional();
    }

    /** Sessions of an office, latest first. */
    public List<Session> of(String office) {
        return jdbc.sql(
                        "select * from committee_session where office = ? order by held_at desc, reference desc limit 500")
                .param(office)
                .query(new DataClassRowMapper<>(Session.class))
                .list();
    }

    /** Sessions that an account was convened to, latest first. */
    public List<Session> convenedTo(String office, String account) {
        return jdbc.sql(
                        """
                        select * from committee_session session where office = ? and exists (
                            select 1 from committee_convened convened
                            where convened.session = session.reference and convened.account = ?)
                        order by held_at desc, reference desc limit 500""")
                .params(office, account)
                .query(new DataClassRowMapper<>(Session.class))
                .list();
    }

    public void add(Session session) {
        jdbc.sql(
                        """
                        insert into committee_session (reference, office, body, rules, status, convocation, held_at, place, remote,
                            prepared_by, prepared_at, follows)
                        values (:reference, :office, :body, :rules, :status, :convocation, :heldAt, :place, :remote,
                            :by, :at, :follows)""")
                .param("convocation", session.convocation())
                .param("follows", session.follows())
                .param("reference", session.reference())
                .param("office", session.office())
                .param("body", session.body())
                .param("rules", session.rules())
                .param("status", session.status().name())
                .param("heldAt", session.heldAt())
                .param("place", session.place())
                .param("remote", session.remote())
                .param("by", session.preparedBy())
                .param("at", session.preparedAt())
                .update();
    }

    /** Moves a session along its life. */
    public void become(Session session, SessionStatus next) {
        session.mustBecome(next);
        jdbc.sql("update committee_session set status = ? where reference = ?")
                .params(next.name(), session.reference())
                .update();
    }

    public void end(Session session, SessionStatus end, String reason) {
        become(session, end);
        jdbc.sql("update committee_session set end_reason = ? where reference = ?")
                .params(reason, session.reference())
                .update();
    }

    /** New date and place for the next convocation. */
    public void move(
            Session session, int convocation, long rules, OffsetDateTime heldAt, String place, boolean remote) {
        jdbc.sql(
                        """
                        update committee_session set convocation = :convocation, rules = :rules, held_at = :heldAt, place = :place, remote = :remote
                        where reference = :reference""")
                .param("convocation", convocation)
                .param("rules", rules)
                .param("heldAt", heldAt)
                .param("place", place)
                .param("remote", remote)
                .param("reference", session.reference())
                .update();
    }

    /** Another person presides from now on. */
    public void chair(Session session, long seat) {
        jdbc.sql("update committee_session set chair = ? where reference = ?")
                .params(seat, session.reference())
                .update();
    }

    /** The session that took up what this one could not examine. */
    public Optional<Session> following(String reference) {
        return jdbc.sql("select * from committee_session where follows = ?")
                .param(reference)
                .query(new DataClassRowMapper<>(Session.class))
                .optional();
    }

    public void open(Session session, long chair, VoteMode mode) {
        become(session, SessionStatus.OPEN);
        jdbc.sql("update committee_session set chair = ?, vote_mode = ?, opened_at = ? where reference = ?")
                .params(chair, mode.name(), OffsetDateTime.now(clock), session.reference())
                .update();
    }
}
