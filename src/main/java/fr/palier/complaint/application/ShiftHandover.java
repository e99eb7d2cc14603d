package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.CallBack;
import fr.palier.complaint.domain.CommonIncident;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.persistence.CallRows;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.IncidentRows;
import fr.palier.complaint.persistence.ShiftRows;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one shift of the desk hands over to the next: notes, open emergencies, incidents, what waits for whom. */
@Component
public class ShiftHandover {

    private static final int LONGEST = 2000;
    private static final int DAYS = 2;
    private static final int CALLS = 50;

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final ShiftRows notes;
    private final IncidentRows incidents;
    private final CallRows calls;
    private final ComplaintFlow flow;

    ShiftHandover(
            ComplaintDesk desk,
            ComplaintRows rows,
            ShiftRows notes,
            IncidentRows incidents,
            CallRows calls,
            ComplaintFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.notes = notes;
        this.incidents = incidents;
        this.calls = calls;
        this.flow = flow;
    }

    /** The state of the shift. */
    public record Handover(
            List<ShiftRows.Note> notes,
            List<Complaint> emergencies,
            List<CommonIncident> incidents,
            List<CallBack> calls,
            List<ComplaintFlow.Waiting> waiting) {}

    public Handover read() {
        desk.mustReadNames();
        String office = desk.office();
        OffsetDateTime since = desk.now().minusDays(DAYS);
        return new Handover(
                notes.latest(office, since),
                rows.emergencies(office),
                incidents.latest(office, since),
                calls.toMake(office, CALLS),
                flow.waiting(office));
    }

    @Transactional
    public void note(String text) {
        desk.mustAct();
        notes.add(desk.office(), Text.required(text, "Note", LONGEST), desk.now(), desk.person());
    }

    /** @throws fr.palier.office.Rejection {@code complaint.note.notFound} */
    @Transactional
    public void settle(long note) {
        desk.mustAct();
        ComplaintReason.UNKNOWN_NOTE.when(!notes.settle(desk.office(), note, desk.now(), desk.person()));
    }
}
