package fr.palier.correspondence.persistence;

import fr.palier.correspondence.Letter;
import fr.palier.engine.TenantFile;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the register of letters. */
@Repository
public class LetterRows {

    private static final String COLUMNS =
            """
            select letter.id, letter.office, letter.reference, letter.kind, letter.subject, letter.recipient_name,
                letter.recipient_email, letter.channel, letter.document, letter.mail, letter.link, letter.created_at, letter.sent_at,
                letter.sent_proof, letter.proof_document, letter.received_at, letter.received_proof,
                mail.last_error as mail_problem
            from letter left join outbox_mail mail on mail.id = letter.mail
            """;

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(Letter letter, String author) {
        return jdbc.sql(
                        """
                        insert into letter (office, reference, kind, subject, recipient_name, recipient_email, channel, document,
                            mail, link, created_at, created_by)
                        values (:office, :reference, :kind, :subject, :recipientName, :recipientEmail, :channel, :document,
                            :mail, :link, :createdAt, :author)
                        returning id""")
                .param("office", letter.office())
                .param("reference", letter.reference())
                .param("kind", letter.kind())
                .param("subject", letter.subject())
                .param("recipientName", letter.recipientName())
                .param("recipientEmail", letter.recipientEmail())
                .param("channel", letter.channel().name())
                .param("document", letter.document())
                .param("mail", letter.mail())
                .param("link", letter.link())
                .param("createdAt", letter.createdAt())
                .param("author", author)
                .query(Long.class)
                .single();
    }

    public Optional<Letter> find(String office, long id) {
        return one(COLUMNS + "where letter.office = ? and letter.id = ?", office, id);
    }

    /** As {@link #find}, holding the row until the transaction ends. */
    public Optional<Letter> lock(String office, long id) {
        return one(COLUMNS + "where letter.office = ? and letter.id = ? for update of letter", office, id);
    }

    public Optional<Letter> ofMail(long mail) {
        return one(COLUMNS + "where letter.mail = ? for update of letter", mail);
    }

    public Optional<Letter> ofLink(UUID link) {
        return one(COLUMNS + "where letter.link = ?", link);
    }

    private Optional<Letter> one(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(new DataClassRowMapper<>(Letter.class))
                .optional();
    }

    public List<Letter> of(String office, String reference) {
        return jdbc.sql(COLUMNS + "where letter.office = ? and letter.reference = ? order by letter.id")
                .params(office, reference)
                .query(new DataClassRowMapper<>(Letter.class))
                .list();
    }

    /** A part of the register. */
    public record Part(boolean ofTenants, boolean ofOthers) {}

    /** Letters of an office, newest first. */
    public List<Letter> newest(String office, Part part, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where letter.office = :office
                                    and case when letter.reference ~ :tenants then :ofTenants else :ofOthers end
                                order by letter.id desc limit :most""")
                .param("office", office)
                .param("tenants", TenantFile.REFERENCES)
                .param("ofTenants", part.ofTenants())
                .param("ofOthers", part.ofOthers())
                .param("most", most)
                .query(new DataClassRowMapper<>(Letter.class))
                .list();
    }

    public void sent(long id, OffsetDateTime at, String proof, Long proofDocument) {
        jdbc.sql("update letter set sent_at = ?, sent_proof = ?, proof_document = ? where id = ?")
                .params(java.util.Arrays.asList(at, proof, proofDocument, id))
                .update();
    }

    public void received(long id, OffsetDateTime at, String proof) {
        jdbc.sql("update letter set received_at = ?, received_proof = ? where id = ?")
                .params(java.util.Arrays.asList(at, proof, id))
                .update();
    }
}
