package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Call;
import fr.palier.complaint.domain.CallBack;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.persistence.CallRows;
import fr.palier.complaint.persistence.ComplaintEvents;
import fr.palier.housing.Homes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every call is noted, with or without a case; and who has no address is called. */
@Component
public class CallLog {

    private static final int SHOWN = 200;
    private static final int DAYS_SHOWN = 2;

    private final ComplaintDesk desk;
    private final CallRows rows;
    private final ComplaintEvents events;
    private final Homes homes;

    CallLog(ComplaintDesk desk, CallRows rows, ComplaintEvents events, Homes homes) {
        this.desk = desk;
        this.rows = rows;
        this.events = events;
        this.homes = homes;
    }

    /** @param reference case that the call was about or led to; null for none */
    @Transactional
    public void note(String caller, String phone, Long occupant, Long dwelling, String reference, String note) {
        desk.mustAct();
        String office = desk.office();
        Call call = new Call(
                0,
                office,
                caller,
                phone,
                occupant == null
                        ? null
                        : Long.valueOf(homes.occupant(office, occupant).id()),
                dwelling == null
                        ? null
                        : Long.valueOf(homes.dwelling(office, dwelling).id()),
                reference == null ? null : desk.get(office, reference).reference(),
                note,
                desk.now(),
                null);
        ComplaintReason.EMPTY_CALL.when(
                call.caller() == null && call.note() == null && occupant == null && reference == null);
        rows.add(call, desk.person());
        if (reference != null) {
            desk.note(desk.get(office, reference), "called", "Appel du locataire noté.", Map.of());
        }
    }

    /** Calls of yesterday and today, newest first. */
    public List<Call> latest() {
        desk.mustReadNames();
        return rows.latest(desk.office(), desk.now().minusDays(DAYS_SHOWN), SHOWN);
    }

    /** Calls to make, oldest first. */
    public List<CallBack> toMake() {
        desk.mustReadNames();
        return rows.toMake(desk.office(), SHOWN);
    }

    /** @throws fr.palier.office.Rejection {@code complaint.call.notFound}, {@code complaint.callDone} */
    @Transactional
    public void made(long id, CallBack.Outcome outcome) {
        desk.mustAct();
        CallBack call = rows.lock(desk.office(), id).orElseThrow(ComplaintReason.UNKNOWN_CALL::rejection);
        ComplaintReason.CALL_DONE.when(call.doneAt() != null);
        rows.done(id, outcome, desk.now(), desk.person());
        Complaint complaint = desk.get(call.office(), call.reference());
        boolean acknowledged =
                events.of(complaint.reference()).stream().anyMatch(event -> event.kind() == EventKind.ACKNOWLEDGED);
        if (outcome != CallBack.Outcome.UNREACHABLE && !acknowledged) {
            desk.happened(complaint, EventKind.ACKNOWLEDGED);
        }
        desk.note(
                complaint,
                "called",
                "Appel au locataire : %s.".formatted(outcome.label().toLowerCase(java.util.Locale.FRENCH)),
                Map.of("outcome", outcome));
    }
}
