package fr.palier.intervention.round.application;

import fr.palier.office.Office;
import fr.palier.office.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the day's rounds of each office. Every hour: a programme set in the morning, or a node that was down, loses no round. */
@Component
class RoundSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RoundSchedule.class);

    private final OpenRounds rounds;
    private final Offices offices;

    RoundSchedule(OpenRounds rounds, Offices offices) {
        this.rounds = rounds;
        this.offices = offices;
    }

    @Scheduled(cron = "${palier.rounds.open:0 5 4-18 * * *}", zone = "Europe/Paris")
    void openAll() {
        for (Office office : offices.all()) {
            try {
                OpenRounds.Opened opened = rounds.openToday(office.code());
                if (opened.today() + opened.missed() > 0) {
                    LOG.info(
                            "{} rounds of office {} opened, {} of days that nobody opened are missed",
                            opened.today(),
                            office.code(),
                            opened.missed());
                }
            } catch (RuntimeException failure) {
                // the other offices' rounds must not wait for this one; the next hour tries again
                LOG.error("Rounds of office {} could not be opened", office.code(), failure);
            }
        }
    }
}
