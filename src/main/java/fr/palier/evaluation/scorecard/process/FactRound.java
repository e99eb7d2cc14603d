package fr.palier.evaluation.scorecard.process;

import fr.palier.evaluation.scorecard.application.RebuildFacts;
import net.javacrumbs.shedlock.core.LockAssert;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what imports brought, on one node. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class FactRound {

    private final RebuildFacts facts;

    FactRound(RebuildFacts facts) {
        this.facts = facts;
    }

    @Scheduled(cron = "${palier.evaluation.facts:0 */5 * * * *}", zone = "Europe/Paris")
    @SchedulerLock(name = "fact-round", lockAtLeastFor = "PT10S", lockAtMostFor = "PT1H")
    public void look() {
        LockAssert.assertLocked();
        facts.sweep();
    }
}
