package fr.palier.evaluation.application;

import fr.palier.office.Office;
import fr.palier.office.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens what became due in each office. Several times a day: a node that was down loses no evaluation. */
@Component
class EvaluationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationSchedule.class);

    private final OpenEvaluations evaluations;
    private final Offices offices;

    EvaluationSchedule(OpenEvaluations evaluations, Offices offices) {
        this.evaluations = evaluations;
        this.offices = offices;
    }

    @Scheduled(cron = "${palier.evaluations.open:0 40 5,11,17 * * *}", zone = "Europe/Paris")
    void openAll() {
        for (Office office : offices.all()) {
            try {
                int opened = evaluations.openDue(office.code());
                if (opened > 0) {
                    LOG.info("{} evaluations of office {} opened", opened, office.code());
                }
            } catch (RuntimeException failure) {
                // the other offices must not wait for this one; the next round tries again
                LOG.error("Evaluations of office {} could not be opened", office.code(), failure);
            }
        }
    }
}
