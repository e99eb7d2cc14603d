package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.ComplaintClosed;
import fr.palier.complaint.Resolution;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.domain.Message.Sender;
import fr.palier.complaint.persistence.ComplaintEvents;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.IncidentRows;
import fr.palier.complaint.persistence.MessageRows;
import fr.palier.correspondence.SignedLinks;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.Interventions;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a complaint with a reason and what came of it; the tenant is told, and until when it can be reopened. */
@Component
public class CloseComplaint {

    private static final int LONGEST_ANSWER = 10_000;

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final ComplaintEvents log;
    private final MessageRows messages;
    private final ReopeningPeriod period;
    private final IncidentRows incidents;
    private final Interventions interventions;
    private final OrderForComplaint orders;
    private final TellTenant tell;
    private final ComplaintFlow flow;
    private final ApplicationEventPublisher events;

    CloseComplaint(
            ComplaintDesk desk,
            ComplaintRows rows,
            ComplaintEvents log,
            MessageRows messages,
            ReopeningPeriod period,
            IncidentRows incidents,
            Interventions interventions,
            OrderForComplaint orders,
            TellTenant tell,
            ComplaintFlow flow,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.rows = rows;
        this.log = log;
        this.messages = messages;
        this.period = period;
        this.incidents = incidents;
        this.interventions = interventions;
        this.orders = orders;
        this.tell = tell;
        this.flow = flow;
        this.events = events;
    }

    /** On the page of the file, at any moment. @throws fr.palier.office.Rejection {@code complaint.reasonRequired} */
    @Transactional
    public void close(String reference, Resolution resolution, String reason) {
        Complaint complaint = desk.act(reference);
        OfficeReason.MISSING.when(resolution == null, "Résultat");
        ComplaintReason.INCIDENT_RUNS.when(leadsIncident(complaint));
        close(complaint, resolution, Text.reason(reason, ComplaintReason.REASON_REQUIRED), null);
        flow.closed(complaint);
    }

    /** The tenant takes the complaint back by the link. */
    @Transactional
    public void withdraw(SignedLinks.Link link, String reason) {
        Complaint complaint = desk.locked(link.office(), link.reference());
        ComplaintReason.LEADS_INCIDENT.when(leadsIncident(complaint));
        String words = Text.optional(reason, "Motif", 2000);
        close(complaint, Resolution.WITHDRAWN, words == null ? "Retirée par le locataire, sans motif." : words, null);
        flow.closed(complaint);
    }

    /** From a task whose end is the end of the procedure: the answer goes to the tenant with the closure. */
    @Transactional
    public void answer(String office, String reference, String text, Resolution resolution, String reason) {
        Complaint complaint = desk.locked(office, reference);
        String words = Text.required(text, "Réponse", LONGEST_ANSWER);
        messages.add(reference, Sender.OFFICE, words, false, desk.now(), desk.person());
        desk.happened(complaint, EventKind.ANSWERED);
        close(complaint, resolution, reason, words);
    }

    /** By the procedure. */
    @Transactional
    public void conclude(String office, String reference, Resolution resolution, String reason) {
        close(desk.locked(office, reference), resolution, reason, null);
    }

    private void close(Complaint complaint, Resolution resolution, String reason, String answer) {
        ComplaintReason.WRONG_MOMENT.when(
                !complaint.isOpen(), complaint.status().label().toLowerCase(java.util.Locale.FRENCH));
        OffsetDateTime now = desk.now();
        rows.close(complaint, resolution, reason, now);
        desk.happened(complaint, EventKind.CLOSED, now);
        LocalDate last = period.lastDay(complaint, resolution, now);
        Map<String, Object> model = new HashMap<>();
        model.put("resolution", resolution);
        model.put("reason", answer == null ? reason : answer);
        if (last != null) {
            model.put("last", last);
        }
        TellTenant.Way way = tell.tell(
                complaint,
                "cloture",
                model,
                "Clôture (%s) : %s"
                        .formatted(
                                resolution.label().toLowerCase(java.util.Locale.FRENCH),
                                answer == null ? reason : answer));
        desk.note(
                complaint,
                "closed",
                "Demande close : %s (%s)."
                        .formatted(resolution.label().toLowerCase(java.util.Locale.FRENCH), way.label()),
                Map.of("resolution", resolution));
        List<Intervention> ordered = interventions.of(complaint.office(), complaint.reference());
        orders.giveUp(complaint, "Demande %s close.".formatted(complaint.reference()));
        events.publishEvent(new ComplaintClosed(
                complaint.office(),
                complaint.reference(),
                resolution,
                ordered.stream().map(Intervention::reference).toList(),
                handledBy(complaint),
                now));
    }

    /** Others wait for its order. */
    private boolean leadsIncident(Complaint complaint) {
        return complaint.incident() != null
                && incidents
                        .find(complaint.office(), complaint.incident())
                        .filter(incident ->
                                incident.endedAt() == null && incident.lead().equals(complaint.reference()))
                        .isPresent();
    }

    private Set<String> handledBy(Complaint complaint) {
        return log.authors(complaint.reference()).stream()
                .filter(account -> !account.equals(Person.SYSTEM.id()))
                .collect(Collectors.toSet());
    }
}
