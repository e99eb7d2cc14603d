package fr.palier.committee.persistence;

import fr.palier.committee.Capacity;
import fr.palier.committee.domain.QuorumCount;
import fr.palier.committee.domain.Result;
import fr.palier.committee.domain.SessionItem;
import fr.palier.committee.domain.Tally;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items on the agendas of sessions and what became of them there. */
@Repository
public class SessionItems {

    private static final String SELECT =
            """
            select agenda.*, item.reference, item.question, item.title, item.proposal
            from committee_session_item agenda join committee_item item on item.id = agenda.item
            where agenda.session = ?
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Agenda of a session, in its order. */
    public List<SessionItem> of(String session) {
        return jdbc.sql(SELECT + "order by agenda.position")
                .param(session)
                .query(new DataClassRowMapper<>(SessionItem.class))
                .list();
    }

    /** The item that members vote on at this moment. */
    public Optional<SessionItem> open(String session) {
        return jdbc.sql(SELECT + "and agenda.status = 'OPEN'")
                .param(session)
                .query(new DataClassRowMapper<>(SessionItem.class))
                .optional();
    }

    public Optional<SessionItem> nextPending(String session) {
        return jdbc.sql(SELECT + "and agenda.status = 'PENDING' order by agenda.position limit 1")
                .param(session)
                .query(new DataClassRowMapper<>(SessionItem.class))
                .optional();
    }

    public void add(String session, long item) {
        jdbc.sql(
                        """
                        insert into committee_session_item (session, item, position, status)
                        values (?, ?, (select coalesce(max(position), 0) + 1 from committee_session_item where session = ?), 'PENDING')""")
                .params(session, item, session)
                .update();
    }

    public void remove(String session, long id) {
        jdbc.sql("delete from committee_session_item where session = ? and id = ? and status = 'PENDING'")
                .params(session, id)
                .update();
    }

    /** Numbers the agenda from 1 in the given order. */
    public void order(String session, List<Long> ids) {
        for (int position = 1; position <= ids.size(); position++) {
            jdbc.sql("update committee_session_item set position = ? where session = ? and id = ?")
                    .params(position, session, ids.get(position - 1))
                    .update();
        }
    }

    public void open(SessionItem item, QuorumCount quorum) {
        jdbc.sql("update committee_session_item set status = 'OPEN', opened_at = ? where id = ? and status = 'PENDING'")
                .params(OffsetDateTime.now(clock), item.id())
                .update();
        count(item, quorum);
    }

    public void count(SessionItem item, QuorumCount quorum) {
        jdbc.sql("update committee_session_item set seats = ?, counted = ?, required = ? where id = ?")
                .params(quorum.seats(), quorum.counted(), quorum.required(), item.id())
                .update();
    }

    public void tally(SessionItem item, Tally tally, int recused) {
        jdbc.sql(
                        """
                        update committee_session_item set votes_for = ?, votes_against = ?, abstentions = ?, not_voted = ?, recused = ?
                        where id = ?""")
                .params(tally.inFavour(), tally.against(), tally.abstentions(), tally.notVoted(), recused, item.id())
                .update();
    }

    public void close(SessionItem item, Result result, Capacity capacity, String reasons) {
        jdbc.sql(
                        """
                        update committee_session_item set status = 'CLOSED', closed_at = :now, outcome = :outcome, cause = :cause,
                            capacity = :capacity, reasons = coalesce(:reasons, reasons)
                        where id = :id and status in ('PENDING', 'OPEN')""")
                .param("now", OffsetDateTime.now(clock))
                .param("outcome", result.outcome().name())
                .param("cause", result.cause().name())
                .param("capacity", capacity.name())
                .param("reasons", reasons)
                .param("id", item.id())
                .update();
    }

    /** Stays on the agenda of a convened session, seen as withdrawn. */
    public void withdraw(SessionItem item, String reason) {
        jdbc.sql(
                        """
                        update committee_session_item set status = 'WITHDRAWN', closed_at = ?, reasons = ?
                        where id = ? and status = 'PENDING'""")
                .params(OffsetDateTime.now(clock), reason, item.id())
                .update();
    }

    public void reasons(String session, long id, String reasons) {
        jdbc.sql("update committee_session_item set reasons = ? where session = ? and id = ?")
                .params(reasons, session, id)
                .update();
    }
}
