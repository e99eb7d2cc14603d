package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.Route;
import fr.palier.housing.WorkType;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.Interventions;
import fr.palier.intervention.NewIntervention;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders what a complaint needs, and hears how it ended. */
@Component
public class OrderForComplaint {

    private final ComplaintDesk desk;
    private final Interventions interventions;
    private final ComplaintFlow flow;

    OrderForComplaint(ComplaintDesk desk, Interventions interventions, ComplaintFlow flow) {
        this.desk = desk;
        this.interventions = interventions;
        this.flow = flow;
    }

    @Transactional
    public void order(String office, String reference) {
        Complaint complaint = desk.locked(office, reference);
        String ordered = interventions.order(new NewIntervention(
                office,
                reference,
                desk.place(complaint).orElseThrow(ComplaintReason.NO_PLACE::rejection),
                complaint.occupant(),
                complaint.equipmentKind(),
                complaint.equipment(),
                complaint.equipmentKind() == null
                        ? WorkType.GENERAL
                        : complaint.equipmentKind().workType(),
                Priority.valueOf(complaint.priority()),
                complaint.route() == Route.OWN_TEAM ? Performer.OWN_TEAM : Performer.SUPPLIER,
                complaint.danger(),
                complaint.description(),
                complaint.preferredTimes()));
        desk.happened(complaint, EventKind.ORDERED);
        desk.note(
                complaint, "ordered", "Intervention %s commandée.".formatted(ordered), Map.of("intervention", ordered));
    }

    /** Gives up what is still under way for a complaint that goes another way. */
    @Transactional
    public void giveUp(Complaint complaint, String reason) {
        interventions.of(complaint.office(), complaint.reference()).stream()
                .filter(one -> !one.isEnded())
                .map(Intervention::reference)
                .forEach(one -> interventions.cancel(complaint.office(), one, reason));
    }

    /** In the transaction that ends the intervention; one ordered for another file is none of ours. */
    @EventListener
    @Transactional
    public void ended(InterventionEnded ended) {
        if (ended.origin() == null || !ended.origin().startsWith("R-")) {
            return;
        }
        // what was cancelled because the complaint was closed says nothing new
        desk.find(ended.office(), ended.origin())
                .filter(Complaint::isOpen)
                .ifPresent(complaint -> ended(complaint, ended));
    }

    private void ended(Complaint complaint, InterventionEnded ended) {
        boolean accepted = ended.outcome() == InterventionEnded.Outcome.ACCEPTED;
        // a visit reported late happened when it happened, never before the complaint
        OffsetDateTime at = ended.at().isBefore(complaint.happenedAt()) ? complaint.happenedAt() : ended.at();
        desk.happened(complaint, accepted ? EventKind.INTERVENTION_DONE : EventKind.INTERVENTION_CANCELLED, at);
        desk.note(
                complaint,
                accepted ? "interventionDone" : "interventionCancelled",
                "Intervention %s %s.".formatted(ended.reference(), accepted ? "terminée et acceptée" : "annulée"),
                Map.of("intervention", ended.reference()));
        flow.interventionEnded(complaint, accepted);
    }
}
