package fr.palier.evaluation.process;

import fr.palier.evaluation.application.RemindSnags;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import net.javacrumbs.shedlock.core.LockAssert;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The morning look at reserves that stand, on one node. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class SnagRound {

    private static final Logger LOG = LoggerFactory.getLogger(SnagRound.class);

    private final RemindSnags reminding;
    private final Offices offices;

    SnagRound(RemindSnags reminding, Offices offices) {
        this.reminding = reminding;
        this.offices = offices;
    }

    @Scheduled(cron = "${palier.evaluations.snags:0 20 7 * * MON-FRI}", zone = "Europe/Paris")
    @SchedulerLock(name = "snag-round", lockAtLeastFor = "PT1M", lockAtMostFor = "PT1H")
    public void look() {
        LockAssert.assertLocked();
        for (Office office : offices.all()) {
            try {
                reminding.round(office.code());
            } catch (RuntimeException failure) {
                // the other offices must not wait for this one; the next round tries again
                LOG.error("Reserves of office {} could not be recalled", office.code(), failure);
            }
        }
    }
}
