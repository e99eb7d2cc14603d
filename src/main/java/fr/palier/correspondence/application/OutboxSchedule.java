package fr.palier.correspondence.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the sender on this node; row locks, not a cluster lock, keep nodes apart. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class OutboxSchedule {

    private final OutboxSender sender;

    OutboxSchedule(OutboxSender sender) {
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${palier.outbox.pause:PT3S}")
    void send() {
        sender.sendDue();
    }
}
