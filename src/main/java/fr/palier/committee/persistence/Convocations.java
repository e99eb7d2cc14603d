package fr.palier.committee.persistence;

import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.QuorumCount;
import fr.palier.committee.domain.Session;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Convocations with who was convened, and what the quorum was. */
@Repository
public class Convocations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Convocations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A convocation.
     *
     * @param seats seats at the opening; null until attendance is recorded, as the three after it
     */
    public record Convocation(
            int number,
            OffsetDateTime heldAt,
            String place,
            boolean remote,
            OffsetDateTime convenedAt,
            String convenedBy,
            boolean shortened,
            String reason,
            boolean quorumRequired,
            Integer seats,
            Integer counted,
            Integer required,
            Boolean reached) {

        public Optional<QuorumCount> quorum() {
            return seats == null ? Optional.empty() : Optional.of(new QuorumCount(seats, counted, required));
        }
    }

    public void add(
            Session session,
            String by,
            boolean shortened,
            String reason,
            boolean quorumRequired,
            List<Member> convened) {
        jdbc.sql(
                        """
                        insert into committee_convocation (session, number, held_at, place, remote, convened_at, convened_by, shortened, reason, quorum_required)
                        values (:session, :number, :heldAt, :place, :remote, :now, :by, :shortened, :reason, :quorum)""")
                .param("session", session.reference())
                .param("number", session.convocation())
                .param("heldAt", session.heldAt())
                .param("place", session.place())
                .param("remote", session.remote())
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .param("shortened", shortened)
                .param("reason", reason)
                .param("quorum", quorumRequired)
                .update();
        convened.forEach(member -> jdbc.sql(
                        "insert into committee_convened (session, number, member, account) values (?, ?, ?, ?)")
                .params(session.reference(), session.convocation(), member.id(), member.account())
                .update());
    }

    public List<Convocation> of(String session) {
        return jdbc.sql("select * from committee_convocation where session = ? order by number")
                .param(session)
                .query(new DataClassRowMapper<>(Convocation.class))
                .list();
    }

    /** Who was convened under a convocation: president, members, substitutes. */
    public List<Member> convened(String session, int number) {
        return jdbc.sql(
                        """
                        select member.* from committee_convened convened join committee_member member on member.id = convened.member
                        where convened.session = ? and convened.number = ?
                        order by case title when 'PRESIDENT' then 0 when 'MEMBER' then 1 else 2 end, name collate "fr-x-icu", id""")
                .params(session, number)
                .query(new DataClassRowMapper<>(Member.class))
                .list();
    }

    public boolean isConvened(String session, String account) {
        return jdbc.sql("select exists (select 1 from committee_convened where session = ? and account = ?)")
                .params(session, account)
                .query(Boolean.class)
                .single();
    }

    public void counted(Session session, QuorumCount quorum) {
        jdbc.sql(
                        """
                        update committee_convocation set seats = ?, counted = ?, required = ?, reached = ?
                        where session = ? and number = ?""")
                .params(
                        quorum.seats(),
                        quorum.counted(),
                        quorum.required(),
                        quorum.reached(),
                        session.reference(),
                        session.convocation())
                .update();
    }
}
