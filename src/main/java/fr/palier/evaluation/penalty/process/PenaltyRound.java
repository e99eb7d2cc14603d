package fr.palier.evaluation.penalty.process;

import fr.palier.evaluation.penalty.application.OpenStatements;
import fr.palier.evaluation.penalty.application.ProposePenalties;
import net.javacrumbs.shedlock.core.LockAssert;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The nightly look at accepted orders and at the month that ended, on one node; two at once would do each once all the same. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class PenaltyRound {

    private final ProposePenalties proposing;
    private final OpenStatements opening;

    PenaltyRound(ProposePenalties proposing, OpenStatements opening) {
        this.proposing = proposing;
        this.opening = opening;
    }

    @Scheduled(cron = "${palier.penalties.round:0 50 5 * * *}", zone = "Europe/Paris")
    @SchedulerLock(name = "penalty-round", lockAtLeastFor = "PT1M", lockAtMostFor = "PT3H")
    public void look() {
        LockAssert.assertLocked();
        proposing.round();
        opening.round();
    }
}
