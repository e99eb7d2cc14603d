package fr.palier.procurement.need.persistence;

import fr.palier.office.Fingerprint;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.StatedNeed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Idempotency keys of needs, per account: a system that sends again after a broken line gets the first answer. */
@Repository
public class SubmissionKeys {

    public static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    SubmissionKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the key made before; two calls with the same key at once wait for each other.
     *
     * @throws fr.palier.office.Rejection {@code procurement.keyReused} when it came with another content
     */
    public Optional<String> find(String office, String account, String key, StatedNeed stated) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("need-key:" + office + ":" + account + ":" + key)
                .query()
                .listOfRows();
        return jdbc.sql(
                        "select need, fingerprint from need_submission_key where office = ? and account = ? and key = ?")
                .params(office, account, key)
                .query((row, number) -> {
                    String need = row.getString("need");
                    NeedReason.KEY_REUSED.when(!row.getString("fingerprint").equals(fingerprint(stated)), need);
                    return need;
                })
                .optional();
    }

    public void keep(Need need, String key, StatedNeed sent) {
        jdbc.sql(
                        """
                        insert into need_submission_key (office, account, key, fingerprint, need, submitted_at)
                        values (:office, :account, :key, :fingerprint, :need, :at)""")
                .param("office", need.office())
                .param("account", need.requester())
                .param("key", key)
                .param("fingerprint", fingerprint(sent))
                .param("need", need.reference())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** Hash of what was sent. */
    private static String fingerprint(StatedNeed stated) {
        return Fingerprint.of(stated.toString());
    }
}
