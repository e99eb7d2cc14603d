package fr.palier.commitment.application;

import fr.palier.commitment.persistence.WatchRows;
import fr.palier.complaint.ComplaintClosed;
import fr.palier.complaint.Complaints;
import fr.palier.complaint.Resolution;
import fr.palier.intervention.AppointmentMissed;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.Interventions;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.OneByOne;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for breaches when something ends or goes wrong, and once a day in what still runs. */
@Component
public class WatchPromises {

    private final FindBreaches finding;
    private final InterventionFacts facts;
    private final ComplaintFacts requests;
    private final Interventions interventions;
    private final Complaints complaints;
    private final WatchRows watched;
    private final Offices offices;
    private final CommitmentDesk desk;
    private final OneByOne oneByOne;

    WatchPromises(
            FindBreaches finding,
            InterventionFacts facts,
            ComplaintFacts requests,
            Interventions interventions,
            Complaints complaints,
            WatchRows watched,
            Offices offices,
            CommitmentDesk desk,
            OneByOne oneByOne) {
        this.finding = finding;
        this.facts = facts;
        this.requests = requests;
        this.interventions = interventions;
        this.complaints = complaints;
        this.watched = watched;
        this.offices = offices;
        this.desk = desk;
        this.oneByOne = oneByOne;
    }

    /**
     * While an absence may still be contested, or awaits the agency's decision, nobody knows how late it was. Work refused for good keeps no
     * promise; where a request asked for it, the promise to its tenant still runs.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void interventionEnded(InterventionEnded ended) {
        boolean looked =
                switch (ended.outcome()) {
                    case ACCEPTED -> true;
                    case REJECTED ->
                        ended.origin() == null
                                || complaints
                                        .find(ended.office(), ended.origin())
                                        .isEmpty();
                    case CANCELLED -> false;
                };
        if (looked) {
            lookOrWatch(ended.office(), ended.reference());
        }
    }

    /** Who takes a request back waits for nothing any more. */
    @EventListener
    @Transactional
    public void complaintClosed(ComplaintClosed closed) {
        if (closed.resolution() != Resolution.WITHDRAWN) {
            lookOrWatch(closed.office(), closed.reference());
        }
    }

    private void lookOrWatch(String office, String reference) {
        if (!look(office, reference)) {
            watched.add(office, reference, desk.now());
        }
    }

    /** False while it is too early to say. */
    private boolean look(String office, String reference) {
        boolean ofRequest = complaints.find(office, reference).isPresent();
        boolean settled = ofRequest ? requests.isSettled(office, reference) : facts.isSettled(office, reference);
        if (settled && ofRequest) {
            requests.of(office, reference).forEach(finding::in);
        } else if (settled) {
            facts.delay(office, reference).ifPresent(finding::in);
        }
        return settled;
    }

    @EventListener
    @Transactional
    public void appointmentMissed(AppointmentMissed missed) {
        facts.appointment(missed).ifPresent(finding::in);
    }

    /** Every office; one file's failure does not keep the others waiting. */
    public void round() {
        for (Office office : offices.all()) {
            String code = office.code();
            oneByOne.each("promises", watched.of(code), reference -> {
                if (look(code, reference)) {
                    watched.remove(code, reference);
                }
            });
            oneByOne.each("promises", interventions.running(code), reference -> look(code, reference));
            oneByOne.each("promises", complaints.running(code), reference -> look(code, reference));
        }
    }
}
