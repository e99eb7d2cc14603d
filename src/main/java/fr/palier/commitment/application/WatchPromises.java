package fr.palier.commitment.application;

import fr.palier.commitment.persistence.WatchRows;
import fr.palier.intervention.AppointmentMissed;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.Interventions;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for breaches when something ends or goes wrong, and once a day in what still runs. */
@Component
public class WatchPromises {

    private static final Logger LOG = LoggerFactory.getLogger(WatchPromises.class);

    private final FindBreaches finding;
    private final InterventionFacts facts;
    private final Interventions interventions;
    private final WatchRows watched;
    private final Offices offices;
    private final CommitmentDesk desk;
    private final TransactionTemplate transaction;

    WatchPromises(
            FindBreaches finding,
            InterventionFacts facts,
            Interventions interventions,
            WatchRows watched,
            Offices offices,
            CommitmentDesk desk,
            TransactionTemplate transaction) {
        this.finding = finding;
        this.facts = facts;
        this.interventions = interventions;
        this.watched = watched;
        this.offices = offices;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** While an absence may still be contested, or awaits the agency's decision, nobody knows how late it was. */
    @EventListener
    @Transactional
    public void interventionEnded(InterventionEnded ended) {
        if (ended.outcome() != InterventionEnded.Outcome.ACCEPTED) {
            return;
        }
        if (facts.isSettled(ended.office(), ended.reference())) {
            facts.delay(ended.office(), ended.reference()).ifPresent(finding::in);
        } else {
            watched.add(ended.office(), ended.reference(), desk.now());
        }
    }

    @EventListener
    @Transactional
    public void appointmentMissed(AppointmentMissed missed) {
        facts.appointment(missed).ifPresent(finding::in);
    }

    /** Every office; one file's failure does not keep the others waiting. */
    public void round() {
        for (Office office : offices.all()) {
            each(office.code(), watched.of(office.code()), reference -> lookAgain(office.code(), reference));
            each(office.code(), interventions.running(office.code()), reference -> {
                if (facts.isSettled(office.code(), reference)) {
                    facts.delay(office.code(), reference).ifPresent(finding::in);
                }
            });
        }
    }

    private void lookAgain(String office, String reference) {
        if (facts.isSettled(office, reference)) {
            facts.delay(office, reference).ifPresent(finding::in);
            watched.remove(office, reference);
        }
    }

    private void each(String office, Iterable<String> references, Consumer<String> look) {
        for (String reference : references) {
            try {
                transaction.executeWithoutResult(status -> look.accept(reference));
            } catch (RuntimeException failure) {
                LOG.error("Promises of {} of office {} could not be looked at", reference, office, failure);
            }
        }
    }
}
