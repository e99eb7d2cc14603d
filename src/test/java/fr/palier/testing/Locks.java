package fr.palier.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For acts at once: lets a test go on when another has got as far as it can. */
public final class Locks {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Locks() {}

    /** Until so many connections wait for a lock that another holds. */
    public static void untilAwaited(JdbcClient jdbc, int connections) {
        Instant last = Instant.now().plus(PATIENCE);
        while (awaited(jdbc) < connections) {
            assertThat(Instant.now()).as("somebody waits").isBefore(last);
            Thread.onSpinWait();
        }
    }

    private static int awaited(JdbcClient jdbc) {
        return jdbc.sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }
}
