package fr.palier.committee.persistence;

import fr.palier.committee.Capacity;
import fr.palier.committee.DeclaredConflict;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import fr.palier.committee.domain.Cause;
import fr.palier.committee.domain.Item;
import fr.palier.committee.domain.ItemStatus;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What bodies were asked. */
@Repository
public class Items {

    private final JdbcClient jdbc;
    private final Clock clock;

    Items(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open item of a file's question. */
    public Optional<Long> open(String office, String reference, Question question) {
        return jdbc.sql(
                        """
                        select id from committee_item
                        where office = ? and reference = ? and question = ? and status in ('WAITING', 'SCHEDULED')""")
                .params(office, reference, question.name())
                .query(Long.class)
                .optional();
    }

    /** Two that ask at once get the same item. */
    public long add(
            String office, long body, String reference, Question question, String title, String proposal, String by) {
        return jdbc.sql(
                        """
                        insert into committee_item (office, body, reference, question, title, proposal, status, proposed_at, proposed_by)
                        values (:office, :body, :reference, :question, :title, :proposal, 'WAITING', :now, :by)
                        on conflict (office, reference, question) where status in ('WAITING', 'SCHEDULED')
                        do update set title = committee_item.title
                        returning id""")
                .param("office", office)
                .param("body", body)
                .param("reference", reference)
                .param("question", question.name())
                .param("title", title)
                .param("proposal", proposal)
                .param("now", OffsetDateTime.now(clock))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Nobody will examine it again: it neither waits nor returns from an adjournment. */
    public void withdraw(long item) {
        jdbc.sql("update committee_item set status = 'WITHDRAWN' where id = ? and status in ('WAITING', 'SCHEDULED')")
                .param(item)
                .update();
    }

    /** Session on whose agenda it stands and that has not ended with it; empty while it waits. */
    public Optional<String> sessionOf(long item) {
        return jdbc.sql(
                        """
                        select agenda.session from committee_session_item agenda join committee_item item on item.id = agenda.item
                        where item.id = ? and item.status = 'SCHEDULED' order by agenda.id desc limit 1""")
                .param(item)
                .query(String.class)
                .optional();
    }

    /** Items that wait for a body, oldest first. */
    public List<Item> waitingFor(long body) {
        return jdbc.sql("select * from committee_item where body = ? and status = 'WAITING' order by proposed_at, id")
                .param(body)
                .query(new DataClassRowMapper<>(Item.class))
                .list();
    }

    /** Whether the item waited for this body and is now on an agenda. */
    public boolean schedule(long item, long body) {
        return jdbc.sql(
                                "update committee_item set status = 'SCHEDULED' where id = ? and body = ? and status = 'WAITING'")
                        .params(item, body)
                        .update()
                == 1;
    }

    /** Back among those that wait. */
    public void release(long item) {
        jdbc.sql("update committee_item set status = 'WAITING' where id = ? and status = 'SCHEDULED'")
                .param(item)
                .update();
    }

    public void decided(long item) {
        jdbc.sql("update committee_item set status = 'DECIDED' where id = ? and status = 'SCHEDULED'")
                .param(item)
                .update();
    }

    /** Whether an account was convened to a session that examines the file, and has not withdrawn from it. */
    public boolean mayExamine(String office, String reference, String account) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from committee_item item
                            join committee_session_item agenda on agenda.item = item.id
                            join committee_convened convened on convened.session = agenda.session
                            where item.office = :office and item.reference = :reference and convened.account = :account)
                        and not exists (
                            select 1 from committee_item item
                            join committee_session_item agenda on agenda.item = item.id
                            join committee_conflict conflict on conflict.session_item = agenda.id
                            join committee_member member on member.id = conflict.member
                            where item.office = :office and item.reference = :reference and member.account = :account)""")
                .param("office", office)
                .param("reference", reference)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    /**
     * What became of a file's item in a session, or that it still waits.
     *
     * @param session null while it waits; so are the fields after it
     */
    public record Course(
            Question question,
            String body,
            ItemStatus status,
            String session,
            OffsetDateTime heldAt,
            Outcome outcome,
            Capacity capacity,
            Cause cause,
            OffsetDateTime signedAt) {}

    /** The course of a file before the bodies, oldest first. */
    public List<Course> of(String office, String reference) {
        return jdbc.sql(
                        """
                        select item.question, body.name as body, item.status, session.reference as session, session.held_at,
                            agenda.outcome, agenda.capacity, agenda.cause, minutes.signed_at
                        from committee_item item join committee_body body on body.id = item.body
                        left join committee_session_item agenda on agenda.item = item.id
                        left join committee_session session on session.reference = agenda.session
                        left join committee_minutes minutes on minutes.session = session.reference
                        where item.office = ? and item.reference = ? order by item.id, agenda.id""")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Course.class))
                .list();
    }

    /** Conflicts of interest on the items of a file, oldest first. */
    public List<DeclaredConflict> conflictsOn(String office, String reference) {
        return jdbc.sql(
                        """
                        select item.question, body.name as body, agenda.session, member.name, conflict.reason, conflict.declared_at
                        from committee_item item join committee_body body on body.id = item.body
                        join committee_session_item agenda on agenda.item = item.id
                        join committee_conflict conflict on conflict.session_item = agenda.id
                        join committee_member member on member.id = conflict.member
                        where item.office = ? and item.reference = ? order by conflict.declared_at, member.id""")
                .params(office, reference)
                .query(new DataClassRowMapper<>(DeclaredConflict.class))
                .list();
    }
}
