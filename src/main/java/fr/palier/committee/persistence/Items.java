package fr.palier.committee.persistence;

import fr.palier.committee.Question;
import fr.palier.committee.domain.Item;
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

    /** Whether it could still be taken back: it waited, or stood on an agenda that nobody was convened for. */
    public boolean withdraw(long item) {
        jdbc.sql(
                        """
                        delete from committee_session_item agenda using committee_session session
                        where agenda.item = ? and session.reference = agenda.session and session.status = 'PREPARED'""")
                .param(item)
                .update();
        return jdbc.sql(
                                """
                                update committee_item set status = 'WITHDRAWN' where id = ? and not exists (
                                    select 1 from committee_session_item agenda where agenda.item = committee_item.id
                                    and agenda.outcome is null)""")
                        .param(item)
                        .update()
                == 1;
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
}
