package fr.palier.evaluation.ownpage.persistence;

import fr.palier.evaluation.ownpage.domain.Remark;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links sent to firms and what came back. */
@Repository
public class RemarkRows {

    private static final String REMARK =
            """
            select r.id, r.office, r.firm, r.intervention, r.text, r.said_at, r.document, a.text as answer, a.answered_at,
                a.answered_by_name
            from supplier_remark r left join supplier_remark_answer a on a.remark = r.id
            """;

    private final JdbcClient jdbc;

    RemarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link that was sent. */
    public record Sent(OffsetDateTime sentAt, String sentByName) {}

    public void sent(String office, long firm, UUID link, OffsetDateTime at, String account, String name) {
        jdbc.sql(
                        """
                        insert into supplier_page (office, firm, link, sent_at, sent_by, sent_by_name) values (?, ?, ?, ?, ?, ?)""")
                .params(office, firm, link, at, account, name)
                .update();
    }

    public Optional<Sent> lastSent(String office, Collection<Long> firms) {
        return jdbc.sql(
                        """
                        select sent_at, sent_by_name from supplier_page where office = :office and firm in (:firms)
                        order by id desc limit 1""")
                .param("office", office)
                .param("firms", firms)
                .query(new DataClassRowMapper<>(Sent.class))
                .optional();
    }

    public long add(Remark remark) {
        return jdbc.sql(
                        """
                        insert into supplier_remark (office, firm, intervention, text, said_at, document)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        remark.office(),
                        remark.firm(),
                        remark.intervention(),
                        remark.text(),
                        remark.saidAt(),
                        remark.document())
                .query(Long.class)
                .single();
    }

    /** Of a firm's records, newest first. */
    public List<Remark> of(String office, Collection<Long> firms) {
        return jdbc.sql(REMARK + "where r.office = :office and r.firm in (:firms) order by r.id desc")
                .param("office", office)
                .param("firms", firms)
                .query(new DataClassRowMapper<>(Remark.class))
                .list();
    }

    /** Of an intervention, oldest first. */
    public List<Remark> about(String office, String intervention) {
        return jdbc.sql(REMARK + "where r.office = ? and r.intervention = ? order by r.id")
                .params(office, intervention)
                .query(new DataClassRowMapper<>(Remark.class))
                .list();
    }

    /** Held until commit. */
    public Optional<Remark> lock(String office, long id) {
        return jdbc.sql(REMARK + "where r.office = ? and r.id = ? for update of r")
                .params(office, id)
                .query(new DataClassRowMapper<>(Remark.class))
                .optional();
    }

    public void answer(long remark, String text, OffsetDateTime at, String account, String name) {
        jdbc.sql(
                        """
                        insert into supplier_remark_answer (remark, text, answered_at, answered_by, answered_by_name)
                        values (?, ?, ?, ?, ?)""")
                .params(remark, text, at, account, name)
                .update();
    }
}
