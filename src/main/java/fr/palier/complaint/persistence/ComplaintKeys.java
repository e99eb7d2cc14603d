package fr.palier.complaint.persistence;

import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.office.Fingerprint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Idempotency keys of the API, per account: a system that sends again after a broken line gets the first answer. */
@Repository
public class ComplaintKeys {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the key made before; two calls with the same key at once wait for each other.
     *
     * @throws fr.palier.office.Rejection {@code complaint.keyReused} when it came with another content
     */
    public Optional<String> find(String office, String account, String key, String sent) {
        ComplaintReason.WRONG_KEY.when(key.isBlank() || key.length() > LONGEST);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("complaint-key:" + office + ":" + account + ":" + key)
                .query()
                .listOfRows();
        return jdbc.sql(
                        """
                        select answer, fingerprint from complaint_submission_key
                        where office = ? and account = ? and key = ?""")
                .params(office, account, key)
                .query((row, number) -> {
                    String answer = row.getString("answer");
                    ComplaintReason.KEY_REUSED.when(
                            !row.getString("fingerprint").equals(Fingerprint.of(sent)), answer);
                    return answer;
                })
                .optional();
    }

    public void keep(String office, String account, String key, String sent, String answer) {
        jdbc.sql(
                        """
                        insert into complaint_submission_key (office, account, key, fingerprint, answer, submitted_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(office, account, key, Fingerprint.of(sent), answer, OffsetDateTime.now(clock))
                .update();
    }
}
