package fr.palier.correspondence.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave.
 *
 * @param enabled whether this node sends
 * @param batch most mails of one run of the sender
 * @param attempts after so many a mail is given up
 * @param firstDelay before the second attempt; doubles from one attempt to the next
 * @param bounceAddress where undeliverable mails come back; empty = the sender's address
 */
@ConfigurationProperties("palier.outbox")
public record OutboxSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("50") int batch,
        @DefaultValue("8") int attempts,
        @DefaultValue("PT1M") Duration firstDelay,
        @DefaultValue("") String bounceAddress) {

    /** Delay after a number of failed attempts. */
    public Duration delayAfter(int failed) {
        return firstDelay.multipliedBy(1L << Math.min(failed - 1, 20));
    }
}
