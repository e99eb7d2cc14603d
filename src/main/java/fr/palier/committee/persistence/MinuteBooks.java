package fr.palier.committee.persistence;

import fr.palier.committee.domain.Minutes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Minutes of the sessions; the database keeps them as they were signed. */
@Repository
public class MinuteBooks {

    private final JdbcClient jdbc;
    private final Clock clock;

    MinuteBooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Minutes> of(String session) {
        return jdbc.sql("select * from committee_minutes where session = ?")
                .param(session)
                .query(new DataClassRowMapper<>(Minutes.class))
                .optional();
    }

    public void draft(String session, String by, String remarks) {
        jdbc.sql(
                        """
                        insert into committee_minutes (session, drafted_by, drafted_at, remarks) values (:session, :by, :at, :remarks)
                        on conflict (session) do update set drafted_by = :by, drafted_at = :at, remarks = :remarks""")
                .param("session", session)
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("remarks", remarks)
                .update();
    }

    public void sendBack(String session, String reason) {
        jdbc.sql("update committee_minutes set return_reason = ? where session = ?")
                .params(reason, session)
                .update();
    }

    public void sign(String session, Long document, String sha256, String by, OffsetDateTime at) {
        jdbc.sql(
                        """
                        update committee_minutes set document = :document, sha256 = :sha256, signed_by = :by, signed_at = :at,
                            return_reason = null
                        where session = :session""")
                .param("document", document)
                .param("sha256", sha256)
                .param("by", by)
                .param("at", at)
                .param("session", session)
                .update();
    }
}
