package fr.palier.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private Instant now = Instant.parse("2027-01-04T08:00:00Z");
    private final FailedLogins failures = new FailedLogins(2, Duration.ofMinutes(10), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void anAddressWaitsFromTheLimitOnAndUntilTheWindowEnds() {
        failures.failed("203.0.113.7");
        assertThat(failures.mustWait("203.0.113.7")).isFalse();
        failures.failed("203.0.113.7");
        assertThat(failures.mustWait("203.0.113.7")).isTrue();
        assertThat(failures.mustWait("203.0.113.8")).isFalse();

        now = now.plus(Duration.ofMinutes(10)).minusNanos(1);
        assertThat(failures.mustWait("203.0.113.7")).isTrue();
        now = now.plusNanos(1);
        assertThat(failures.mustWait("203.0.113.7")).isFalse();
        failures.failed("203.0.113.7");
        assertThat(failures.mustWait("203.0.113.7")).as("a new window begins").isFalse();
    }

    @Test
    void theAddressesOfOneLineCountAsOneHoweverWritten() {
        failures.failed("2001:db8:1:2::7");
        failures.failed("2001:db8:1:2:aaaa:0:0:8");
        assertThat(failures.mustWait("2001:0db8:1:2::9")).isTrue();
        assertThat(failures.mustWait("2001:db8:1:3::7")).isFalse();
        assertThat(failures.mustWait("::::")).as("no address at all").isFalse();
    }
}
