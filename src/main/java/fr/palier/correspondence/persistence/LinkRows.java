package fr.palier.correspondence.persistence;

import fr.palier.correspondence.SignedLinks.Link;
import fr.palier.office.Zone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of signed links. */
@Repository
public class LinkRows {

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link and whether it was ended. */
    public record Row(Link link, boolean revoked) {}

    public void add(Link link, Instant now) {
        jdbc.sql(
                        """
                        insert into signed_link (id, purpose, office, reference, recipient, created_at, expires_at)
                        values (:id, :purpose, :office, :reference, :recipient, :now, :expires)""")
                .param("id", link.id())
                .param("purpose", link.purpose())
                .param("office", link.office())
                .param("reference", link.reference())
                .param("recipient", link.recipient())
                .param("now", inParis(now))
                .param("expires", inParis(link.expires()))
                .update();
    }

    public Optional<Row> find(UUID id) {
        return jdbc.sql(
                        "select id, purpose, office, reference, recipient, expires_at, revoked_at from signed_link where id = ?")
                .param(id)
                .query((row, number) -> new Row(
                        new Link(
                                row.getObject("id", UUID.class),
                                row.getString("purpose"),
                                row.getString("office"),
                                row.getString("reference"),
                                row.getString("recipient"),
                                row.getObject("expires_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getObject("revoked_at") != null))
                .optional();
    }

    public void countOpening(UUID id, Instant now) {
        jdbc.sql("update signed_link set opened_count = opened_count + 1, last_opened_at = ? where id = ?")
                .params(inParis(now), id)
                .update();
    }

    public void revoke(UUID id, Instant now) {
        jdbc.sql("update signed_link set revoked_at = coalesce(revoked_at, ?) where id = ?")
                .params(inParis(now), id)
                .update();
    }

    public void revokeAll(String purpose, String office, String reference, Instant now) {
        jdbc.sql(
                        """
                        update signed_link set revoked_at = ?
                        where purpose = ? and office = ? and reference = ? and revoked_at is null""")
                .params(inParis(now), purpose, office, reference)
                .update();
    }

    private static OffsetDateTime inParis(Instant instant) {
        return instant.atZone(Zone.PARIS).toOffsetDateTime();
    }
}
