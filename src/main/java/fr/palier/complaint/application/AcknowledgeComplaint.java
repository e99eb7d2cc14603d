package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintStatus;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.persistence.ComplaintRows;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the person that the office has their complaint: its reference, and the link to follow it. */
@Component
public class AcknowledgeComplaint {

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final TellTenant tell;
    private final TriageComplaint triage;

    AcknowledgeComplaint(ComplaintDesk desk, ComplaintRows rows, TellTenant tell, TriageComplaint triage) {
        this.desk = desk;
        this.rows = rows;
        this.tell = tell;
        this.triage = triage;
    }

    /**
     * What comes next.
     *
     * @param placeKnown otherwise the desk must find it
     * @param onCall an emergency out of hours does not wait for the desk: the on-call list is told at once
     */
    public record Acknowledged(boolean placeKnown, boolean onCall) {}

    @Transactional
    public Acknowledged acknowledge(String office, String reference) {
        Complaint complaint = desk.locked(office, reference);
        TellTenant.Way way = tell.tell(
                complaint,
                "accuse",
                Map.of("greeting", complaint.kind().label().toLowerCase(java.util.Locale.FRENCH)),
                "Accusé de réception : donner la référence %s (%s)."
                        .formatted(reference, complaint.category().label()));
        if (way == TellTenant.Way.MAIL) {
            desk.happened(complaint, EventKind.ACKNOWLEDGED);
        }
        desk.note(
                complaint,
                "acknowledged",
                "Accusé de réception : %s.".formatted(way.label()),
                Map.of("way", way.name()));
        if (!complaint.isPlaced()) {
            rows.move(complaint, ComplaintStatus.TO_QUALIFY);
        }
        return new Acknowledged(complaint.isPlaced(), !complaint.isPlaced() && triage.screen(office, reference));
    }
}
