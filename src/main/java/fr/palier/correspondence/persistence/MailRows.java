package fr.palier.correspondence.persistence;

import fr.palier.engine.TenantFile;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the outbox. */
@Repository
public class MailRows {

    private static final String COLUMNS =
            """
            select id, office, reference, message_id, sender_name, sender_email, recipient, template, subject, text_body, html_body,
                created_at, attempts, accepted_at, status, next_attempt_at, last_error from outbox_mail
            """;

    private final JdbcClient jdbc;

    MailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail as it will leave.
     *
     * @param acceptedAt when the mail server took it; null before
     */
    public record Row(
            long id,
            String office,
            String reference,
            String messageId,
            String senderName,
            String senderEmail,
            String recipient,
            String template,
            String subject,
            String textBody,
            String htmlBody,
            OffsetDateTime createdAt,
            int attempts,
            OffsetDateTime acceptedAt,
            String status,
            OffsetDateTime nextAttemptAt,
            String lastError) {}

    public long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('outbox_mail', 'id'))")
                .query(Long.class)
                .single();
    }

    public void add(Row mail, List<Long> attachments) {
        jdbc.sql(
                        """
                        insert into outbox_mail (id, office, reference, message_id, sender_name, sender_email, recipient, template,
                            subject, text_body, html_body, created_at, next_attempt_at)
                        values (:id, :office, :reference, :messageId, :senderName, :senderEmail, :recipient, :template,
                            :subject, :textBody, :htmlBody, :createdAt, :createdAt)""")
                .paramSource(mail)
                .update();
        attachments.forEach(document -> jdbc.sql("insert into outbox_attachment (mail, document) values (?, ?)")
                .params(mail.id(), document)
                .update());
    }

    /** The next mail that is due and that no other node holds; held until the transaction ends. */
    public Optional<Row> takeDue(OffsetDateTime now) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where status = 'WAITING' and next_attempt_at <= ?
                                order by next_attempt_at, id limit 1 for update skip locked""")
                .param(now)
                .query(new DataClassRowMapper<>(Row.class))
                .optional();
    }

    public List<Long> attachments(long mail) {
        return jdbc.sql("select document from outbox_attachment where mail = ? order by document")
                .param(mail)
                .query(Long.class)
                .list();
    }

    public void accepted(long id, OffsetDateTime at) {
        jdbc.sql("update outbox_mail set accepted_at = coalesce(accepted_at, ?) where id = ?")
                .params(at, id)
                .update();
    }

    public void sent(long id, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update outbox_mail set status = 'SENT', accepted_at = coalesce(accepted_at, ?), attempts = attempts + 1,
                            last_error = null where id = ?""")
                .params(at, id)
                .update();
    }

    public void retry(long id, OffsetDateTime next, String error) {
        jdbc.sql(
                        "update outbox_mail set attempts = attempts + 1, next_attempt_at = ?, last_error = ? where id = ? and status = 'WAITING'")
                .params(next, error, id)
                .update();
    }

    public void giveUp(long id, String error) {
        jdbc.sql(
                        "update outbox_mail set attempts = attempts + 1, status = 'FAILED', last_error = ? where id = ? and status = 'WAITING'")
                .params(error, id)
                .update();
    }

    /** Puts a mail that was given up back; false when it was not given up. */
    public boolean sendAgain(String office, long id, OffsetDateTime now) {
        return jdbc.sql(
                                """
                        update outbox_mail set status = 'WAITING', attempts = 0, next_attempt_at = ?
                        where office = ? and id = ? and status = 'FAILED'""")
                        .params(now, office, id)
                        .update()
                == 1;
    }

    public Optional<Row> find(String office, long id) {
        return jdbc.sql(COLUMNS + "where office = ? and id = ?")
                .params(office, id)
                .query(new DataClassRowMapper<>(Row.class))
                .optional();
    }

    /** Mails of a file, oldest first. */
    public List<Row> of(String office, String reference) {
        return jdbc.sql(COLUMNS + "where office = ? and reference = ? order by id")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Row.class))
                .list();
    }

    /** Mails of an office that wait or were given up, the latter first. */
    public List<Row> unsent(String office, LetterRows.Part part, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where office = :office and status <> 'SENT'
                                    and case when reference ~ :tenants then :ofTenants else :ofOthers end
                                order by status, id limit :most""")
                .param("office", office)
                .param("tenants", TenantFile.REFERENCES)
                .param("ofTenants", part.ofTenants())
                .param("ofOthers", part.ofOthers())
                .param("most", most)
                .query(new DataClassRowMapper<>(Row.class))
                .list();
    }

    /** Whether a mail that was written before an instant still waits. */
    public boolean waitsSince(OffsetDateTime written) {
        return jdbc.sql("select exists (select from outbox_mail where status = 'WAITING' and created_at < ?)")
                .param(written)
                .query(Boolean.class)
                .single();
    }

    public long count(String status) {
        return jdbc.sql("select count(*) from outbox_mail where status = ?")
                .param(status)
                .query(Long.class)
                .single();
    }
}
