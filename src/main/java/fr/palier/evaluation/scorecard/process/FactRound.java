package fr.palier.evaluation.scorecard.process;

import fr.palier.evaluation.scorecard.application.RebuildFacts;
import fr.palier.evaluation.scorecard.application.RecountFacts;
import fr.palier.evaluation.scorecard.application.WatchRates;
import net.javacrumbs.shedlock.core.LockAssert;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what imports brought and what other tables counted, looks for rates that fell; on one node. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class FactRound {

    private final RebuildFacts facts;
    private final RecountFacts recount;
    private final WatchRates rates;

    FactRound(RebuildFacts facts, RecountFacts recount, WatchRates rates) {
        this.facts = facts;
        this.recount = recount;
        this.rates = rates;
    }

    @Scheduled(cron = "${palier.evaluation.facts:0 */5 * * * *}", zone = "Europe/Paris")
    @SchedulerLock(name = "fact-round", lockAtLeastFor = "PT10S", lockAtMostFor = "PT1H")
    public void look() {
        LockAssert.assertLocked();
        facts.sweep();
    }

    @Scheduled(cron = "${palier.evaluation.recount:30 * * * * *}", zone = "Europe/Paris")
    @SchedulerLock(name = "fact-recount", lockAtLeastFor = "PT10S", lockAtMostFor = "PT1H")
    public void recount() {
        LockAssert.assertLocked();
        recount.round();
    }

    @Scheduled(cron = "${palier.evaluation.falls:0 15 6 * * *}", zone = "Europe/Paris")
    @SchedulerLock(name = "fall-round", lockAtLeastFor = "PT1M", lockAtMostFor = "PT1H")
    public void watch() {
        LockAssert.assertLocked();
        facts.drawSumsTogether();
        rates.round();
    }
}
