package fr.palier.commitment.process;

import fr.palier.commitment.application.WatchPromises;
import net.javacrumbs.shedlock.core.LockAssert;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The daily look at what still runs, on one node; two at once would find each fact once all the same. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class BreachRound {

    private final WatchPromises promises;

    BreachRound(WatchPromises promises) {
        this.promises = promises;
    }

    @Scheduled(cron = "${palier.commitment.round:0 30 5 * * *}", zone = "Europe/Paris")
    @SchedulerLock(name = "breach-round", lockAtLeastFor = "PT1M", lockAtMostFor = "PT3H")
    public void look() {
        LockAssert.assertLocked();
        promises.round();
    }
}
