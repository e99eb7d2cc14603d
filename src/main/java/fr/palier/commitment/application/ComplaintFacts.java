package fr.palier.commitment.application;

import fr.palier.commitment.domain.Fact;
import fr.palier.commitment.domain.Measure;
import fr.palier.complaint.Complaint;
import fr.palier.complaint.Complaints;
import fr.palier.complaint.Promises;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Residence;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.office.DelayClock;
import fr.palier.office.Pause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What requests and grievances tell of promises: the acknowledgement, then the answer or the intervention; of tenants whom the office knows. */
@Component
class ComplaintFacts {

    private final Complaints complaints;
    private final Interventions interventions;
    private final InterventionFacts ofInterventions;
    private final Homes homes;

    ComplaintFacts(Complaints complaints, Interventions interventions, InterventionFacts ofInterventions, Homes homes) {
        this.complaints = complaints;
        this.interventions = interventions;
        this.ofInterventions = ofInterventions;
        this.homes = homes;
    }

    /** Whether every absence of its interventions stands or was set aside for good. */
    boolean isSettled(String office, String reference) {
        return interventions.of(office, reference).stream()
                .allMatch(one -> ofInterventions.isSettled(office, one.reference()));
    }

    /** Both promises; none before triage, which tells the delays, nor where nobody known to the office asked. */
    List<Fact> of(String office, String reference) {
        return complaints
                .find(office, reference)
                .filter(one -> one.occupant() != null && one.handlingDays() != null)
                .flatMap(one -> complaints.promises(office, reference).map(promises -> of(one, promises)))
                .orElse(List.of());
    }

    private List<Fact> of(Complaint one, Promises promises) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                one,
                promises,
                Measure.ACKNOWLEDGEMENT,
                "ACKNOWLEDGEMENT " + one.reference(),
                promises.received(),
                promises.acknowledged(),
                List.of(),
                complaints.acknowledgement(one.office(), one.reference()).orElse(null)));
        Measure handling = handling(one);
        facts.add(fact(
                one,
                promises,
                handling,
                Lives.fact(
                        handling == Measure.ANSWER ? "ANSWER" : "INTERVENTION",
                        one.reference(),
                        promises,
                        promises.begun()),
                promises.begun(),
                promises.handled(),
                promises.pauses(),
                complaints.handling(one.office(), one.reference()).orElse(null)));
        return facts;
    }

    /** What was repaired, or was to be, is measured as an intervention. */
    private Measure handling(Complaint one) {
        boolean repair = one.isRepair()
                || !interventions.of(one.office(), one.reference()).isEmpty();
        if (!repair) {
            return Measure.ANSWER;
        }
        return one.isEmergency() ? Measure.EMERGENCY : Measure.INTERVENTION;
    }

    private Fact fact(
            Complaint one,
            Promises promises,
            Measure measure,
            String key,
            Instant began,
            Instant stopped,
            List<Pause> pauses,
            DelayClock.Reading own) {
        Occupant tenant = homes.occupant(one.office(), one.occupant());
        Residence residence = one.residence() == null
                ? homes.placeOfDwelling(one.office(), tenant.dwelling()).residence()
                : homes.residence(one.office(), one.residence());
        List<Intervention> ordered = interventions.of(one.office(), one.reference());
        return new Fact(
                one.office(),
                key,
                measure,
                one.reference(),
                one.reference(),
                one.discreetSubject(),
                residence.id(),
                one.dwelling(),
                tenant.id(),
                residence.agency(),
                workType(ordered),
                began,
                stopped,
                one.isOpen() ? null : one.closedAt().toInstant(),
                pauses,
                own,
                noAccess(ordered),
                measure == Measure.INTERVENTION || measure == Measure.EMERGENCY ? overdue(ordered) : List.of(),
                1,
                promises.handledBy());
    }

    private Instant noAccess(List<Intervention> ordered) {
        return ordered.stream()
                .map(ofInterventions::noAccess)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private List<Fact.Overdue> overdue(List<Intervention> ordered) {
        return ordered.stream()
                .sorted(Comparator.comparing(Intervention::orderedAt))
                .flatMap(one -> interventions
                        .clock(one.office(), one.reference())
                        .filter(DelayClock.Reading::isLate)
                        .map(reading -> new Fact.Overdue(one.reference(), reading.due()))
                        .stream())
                .toList();
    }

    private static WorkType workType(List<Intervention> ordered) {
        return ordered.stream().map(Intervention::workType).findFirst().orElse(null);
    }
}
