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
import fr.palier.intervention.Status;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Orders it, unless it is ordered already: a complaint that is decided on again sends nobody twice. */
    @Transactional
    public void order(String office, String reference) {
        Complaint complaint = desk.locked(office, reference);
        NewIntervention wanted = wanted(complaint);
        Optional<Intervention> kept =
                running(complaint).filter(one -> isSame(one, wanted)).reduce((first, last) -> last);
        giveUp(
                complaint,
                kept.orElse(null),
                "Demande %s revue : une autre intervention est commandée.".formatted(reference));
        if (kept.isPresent()) {
            desk.note(
                    complaint,
                    "orderKept",
                    "Intervention %s déjà commandée : elle suit son cours."
                            .formatted(kept.get().reference()),
                    Map.of("intervention", kept.get().reference()));
            return;
        }
        String ordered = interventions.order(wanted);
        desk.happened(complaint, EventKind.ORDERED);
        desk.note(
                complaint, "ordered", "Intervention %s commandée.".formatted(ordered), Map.of("intervention", ordered));
    }

    private NewIntervention wanted(Complaint complaint) {
        return new NewIntervention(
                complaint.office(),
                complaint.reference(),
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
                complaint.preferredTimes());
    }

    /** Same trade, place and urgency; who comes is the agency's choice. */
    private static boolean isSame(Intervention one, NewIntervention wanted) {
        return one.workType() == wanted.workType()
                && one.equipment() == wanted.equipment()
                && one.priority() == wanted.priority()
                && one.residence() == wanted.place().residence().id()
                && Objects.equals(
                        one.building(),
                        wanted.place().building() == null
                                ? null
                                : wanted.place().building().id())
                && Objects.equals(
                        one.dwelling(),
                        wanted.place().dwelling() == null
                                ? null
                                : wanted.place().dwelling().id());
    }

    /** Gives up what is still under way for a complaint that goes another way; work done is still accepted and paid. */
    @Transactional
    public void giveUp(Complaint complaint, String reason) {
        giveUp(complaint, null, reason);
    }

    private void giveUp(Complaint complaint, Intervention kept, String reason) {
        running(complaint)
                .filter(one -> one.status() != Status.DONE)
                .filter(one -> kept == null || !one.reference().equals(kept.reference()))
                .forEach(one -> interventions.cancel(complaint.office(), one.reference(), reason));
    }

    private Stream<Intervention> running(Complaint complaint) {
        return interventions.of(complaint.office(), complaint.reference()).stream()
                .filter(one -> !one.isEnded());
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
        End end = End.valueOf(ended.outcome().name());
        // a visit reported late happened when it happened, never before the complaint
        OffsetDateTime at = ended.at().isBefore(complaint.happenedAt()) ? complaint.happenedAt() : ended.at();
        desk.happened(complaint, end.event, at);
        desk.note(
                complaint,
                end.key,
                "Intervention %s %s.".formatted(ended.reference(), end.words),
                Map.of("intervention", ended.reference()));
        // while another is under way the complaint waits for that one
        if (running(complaint).findAny().isEmpty()) {
            flow.interventionEnded(complaint, end == End.ACCEPTED);
        }
    }

    /** How what was ordered ended, as the file tells it. */
    private enum End {
        ACCEPTED(EventKind.INTERVENTION_DONE, "interventionDone", "terminée et acceptée"),
        REJECTED(EventKind.INTERVENTION_REJECTED, "interventionRejected", "terminée, travaux refusés définitivement"),
        CANCELLED(EventKind.INTERVENTION_CANCELLED, "interventionCancelled", "annulée");

        private final EventKind event;
        private final String key;
        private final String words;

        End(EventKind event, String key, String words) {
            this.event = event;
            this.key = key;
            this.words = words;
        }
    }
}
