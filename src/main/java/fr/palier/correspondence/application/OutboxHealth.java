package fr.palier.correspondence.application;

import fr.palier.correspondence.persistence.MailRows;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says when mails do not leave: health {@code outbox}, gauge {@code palier.outbox.mails} by status. */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator {

    private final MailRows rows;
    private final Clock clock;
    private final Duration alarm;

    OutboxHealth(
            MailRows rows,
            Clock clock,
            MeterRegistry metrics,
            @Value("${palier.outbox.alarm-after:PT30M}") Duration alarm) {
        this.rows = rows;
        this.clock = clock;
        this.alarm = alarm;
        for (String status : new String[] {"WAITING", "FAILED"}) {
            Gauge.builder("palier.outbox.mails", rows, mails -> mails.count(status))
                    .tag("status", status.toLowerCase(java.util.Locale.ROOT))
                    .description("Mails of the outbox that have not left")
                    .register(metrics);
        }
    }

    /** Down when a mail has been waiting too long; given-up ones are shown, they are people's to look at. */
    @Override
    public Health health() {
        boolean late = rows.waitsSince(OffsetDateTime.now(clock).minus(alarm));
        return (late ? Health.down() : Health.up())
                .withDetail("waiting", rows.count("WAITING"))
                .withDetail("failed", rows.count("FAILED"))
                .build();
    }
}
