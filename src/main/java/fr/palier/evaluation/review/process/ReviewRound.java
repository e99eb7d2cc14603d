package fr.palier.evaluation.review.process;

import fr.palier.evaluation.review.application.OpenReview;
import net.javacrumbs.shedlock.core.LockAssert;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The weekly look at the periods that ended, office by office, on one node; two at once would open each review once all the same. */
@Component
@ConditionalOnProperty(name = "palier.outbox.enabled", matchIfMissing = true)
class ReviewRound {

    private final OpenReview opening;

    ReviewRound(OpenReview opening) {
        this.opening = opening;
    }

    @Scheduled(cron = "${palier.review.round:0 10 6 * * MON}", zone = "Europe/Paris")
    @SchedulerLock(name = "review-round", lockAtLeastFor = "PT1M", lockAtMostFor = "PT3H")
    public void look() {
        LockAssert.assertLocked();
        opening.round();
    }
}
