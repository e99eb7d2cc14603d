package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.CommonIncident;
import fr.palier.complaint.domain.CommonIncident.NewsKind;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.IncidentRows;
import fr.palier.housing.EquipmentKind;
import fr.palier.office.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Several tenants, one cause: one order, all cases linked, everybody told when it begins, goes on and ends. */
@Component
public class CommonIncidents {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2000;

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final IncidentRows incidents;
    private final TellEverybody everybody;
    private final OrderForComplaint orders;
    private final ComplaintFlow flow;

    CommonIncidents(
            ComplaintDesk desk,
            ComplaintRows rows,
            IncidentRows incidents,
            TellEverybody everybody,
            OrderForComplaint orders,
            ComplaintFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.incidents = incidents;
        this.everybody = everybody;
        this.orders = orders;
        this.flow = flow;
    }

    /**
     * Makes an incident of a complaint, which leads it: the one order is its own.
     *
     * @param wholeBuilding all tenants of the place are told, not only those who wrote
     */
    @Transactional
    public long open(String lead, String title, String text, boolean wholeBuilding) {
        Complaint complaint = desk.act(lead);
        mustBeOpen(complaint);
        ComplaintReason.IN_INCIDENT.when(complaint.incident() != null);
        ComplaintReason.NO_PLACE.when(!complaint.isPlaced());
        EquipmentKind equipment = complaint.equipmentKind();
        ComplaintReason.NO_EQUIPMENT.when(equipment == null);
        long id = incidents.add(new CommonIncident(
                0,
                complaint.office(),
                complaint.residence(),
                complaint.building(),
                equipment,
                Text.line(Text.required(title, "Titre", LONGEST_TITLE), "Titre", LONGEST_TITLE),
                lead,
                wholeBuilding,
                desk.now(),
                desk.person().name(),
                null));
        rows.join(lead, id);
        desk.happened(complaint, EventKind.INCIDENT_JOINED);
        desk.note(
                complaint,
                "incidentOpened",
                "Incident commun ouvert à partir de cette demande.",
                Map.of("incident", id));
        everybody.tell(get(complaint.office(), id), NewsKind.OPENED, Text.required(text, "Information", LONGEST_TEXT));
        return id;
    }

    /** Links a complaint to an open incident of its residence; its own order, if any, is given up. */
    @Transactional
    public void join(String reference, long id) {
        Complaint complaint = desk.act(reference);
        mustBeOpen(complaint);
        CommonIncident incident = locked(complaint.office(), id);
        ComplaintReason.IN_INCIDENT.when(complaint.incident() != null);
        ComplaintReason.OTHER_PLACE.when(!Objects.equals(complaint.residence(), incident.residence()));
        rows.join(reference, id);
        desk.happened(complaint, EventKind.INCIDENT_JOINED);
        desk.note(
                complaint,
                "incidentJoined",
                "Demande rattachée à l'incident commun « %s ».".formatted(incident.title()),
                Map.of("incident", id));
        Complaint joined = desk.get(complaint.office(), reference);
        everybody.tellOne(joined, incident);
        flow.rerouted(joined);
        orders.giveUp(
                joined, "Demande rattachée à un incident commun : une seule commande (%s).".formatted(incident.lead()));
    }

    /** The complaint has its own cause after all: it goes its own way again. */
    @Transactional
    public void detach(String reference) {
        Complaint complaint = desk.act(reference);
        mustBeOpen(complaint);
        ComplaintReason.UNKNOWN_INCIDENT.when(complaint.incident() == null);
        CommonIncident incident = locked(complaint.office(), complaint.incident());
        ComplaintReason.INCIDENT_RUNS.when(incident.lead().equals(reference));
        rows.join(reference, null);
        desk.note(
                complaint, "incidentLeft", "Demande détachée de l'incident commun.", Map.of("incident", incident.id()));
        flow.rerouted(desk.get(complaint.office(), reference));
    }

    /** News to all. @throws fr.palier.office.Rejection {@code complaint.incidentEnded} */
    @Transactional
    public void progress(long id, String text) {
        desk.mustAct();
        everybody.tell(locked(desk.office(), id), NewsKind.PROGRESS, Text.required(text, "Information", LONGEST_TEXT));
    }

    @Transactional
    public void end(long id, String text) {
        desk.mustAct();
        end(locked(desk.office(), id), Text.required(text, "Information", LONGEST_TEXT));
    }

    /** When the lead's order is done: all cases end with it. No incident, or ended before, is no error. */
    @Transactional
    public void endWith(Complaint lead, String text) {
        if (lead.incident() != null) {
            incidents
                    .lock(lead.office(), lead.incident())
                    .filter(incident ->
                            incident.endedAt() == null && incident.lead().equals(lead.reference()))
                    .ifPresent(incident -> end(incident, text));
        }
    }

    private void end(CommonIncident incident, String text) {
        incidents.end(incident.id(), desk.now());
        everybody.tell(incident, NewsKind.ENDED, text);
        rows.ofIncident(incident.office(), incident.id()).stream()
                .filter(one -> one.isOpen() && !one.reference().equals(incident.lead()))
                .forEach(one -> {
                    desk.happened(one, EventKind.INCIDENT_ENDED);
                    desk.note(one, "incidentEnded", "Incident commun terminé.", Map.of("incident", incident.id()));
                    flow.incidentEnded(one);
                });
    }

    /** An incident with its cases and what all were told. */
    public record IncidentFile(CommonIncident incident, List<Complaint> cases, List<CommonIncident.News> news) {}

    public IncidentFile file(long id) {
        CommonIncident incident = get(desk.office(), id);
        desk.mustRead();
        return new IncidentFile(incident, rows.ofIncident(incident.office(), id), incidents.news(id));
    }

    /** Open ones of a residence, newest first. */
    public List<CommonIncident> openIn(long residence) {
        desk.mustRead();
        return incidents.openIn(desk.office(), residence);
    }

    private CommonIncident get(String office, long id) {
        return incidents.find(office, id).orElseThrow(ComplaintReason.UNKNOWN_INCIDENT::rejection);
    }

    private CommonIncident locked(String office, long id) {
        CommonIncident incident = incidents.lock(office, id).orElseThrow(ComplaintReason.UNKNOWN_INCIDENT::rejection);
        ComplaintReason.INCIDENT_ENDED.when(incident.endedAt() != null);
        return incident;
    }

    private static void mustBeOpen(Complaint complaint) {
        ComplaintReason.WRONG_MOMENT.when(
                !complaint.isOpen(), complaint.status().label().toLowerCase(java.util.Locale.FRENCH));
    }
}
