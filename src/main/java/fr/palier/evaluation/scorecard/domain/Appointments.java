package fr.palier.evaluation.scorecard.domain;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionHistory;
import fr.palier.intervention.Party;
import fr.palier.intervention.Slot;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * What became of the appointments of an intervention. One that came due is kept by whoever comes (a visit, the work done) no later than the
 * tolerance after the end of its slot. It is missed when the office records that nobody came, when nobody has come by the time that another
 * is agreed on or the order is taken away, and when the firm declared an absence that the agency overturned. One that an absence ended which stands is neither: it
 * leaves the neutral rate and counts as not kept in the raw one. One that was moved before its end never came due.
 */
final class Appointments {

    private final InterventionHistory history;
    private final Duration tolerance;
    private Slot fixed;
    private int kept;
    private int missed;
    private int closedDoors;

    private Appointments(InterventionHistory history, Duration tolerance) {
        this.history = history;
        this.tolerance = tolerance;
    }

    static Appointments of(InterventionHistory history, Duration tolerance) {
        Appointments appointments = new Appointments(history, tolerance);
        history.events().forEach(appointments::take);
        return appointments;
    }

    private void take(InterventionEvent event) {
        switch (event.kind()) {
            case APPOINTMENT_ACCEPTED, APPOINTMENT_MOVED -> agreed(event);
            case VISIT, WORK_DONE -> came(event.at());
            case PARTS_ORDERED -> ordered(event.at());
            case SUPPLIER_NO_SHOW -> missed();
            case NO_ACCESS -> closedDoor(event);
            case DECLINED -> taken(event.at());
            default -> {
                // says nothing of an appointment
            }
        }
    }

    private void agreed(InterventionEvent event) {
        boolean byTenant = event.kind() == EventKind.APPOINTMENT_MOVED && event.party() == Party.TENANT;
        if (fixed != null && !byTenant && event.at().isAfter(fixed.until())) {
            missed++;
        }
        fixed = byTenant ? null : event.appointment();
    }

    private void came(OffsetDateTime at) {
        if (fixed == null) {
            return;
        }
        if (isTooLate(at)) {
            missed++;
        } else {
            kept++;
        }
        fixed = null;
    }

    /** Parts may be ordered from the workshop: before the slot nobody has come. */
    private void ordered(OffsetDateTime at) {
        if (fixed != null && at.isBefore(fixed.from())) {
            fixed = null;
        } else {
            came(at);
        }
    }

    /** The order was taken away: nobody comes any more to what is still to come. */
    private void taken(OffsetDateTime at) {
        if (fixed != null && isTooLate(at)) {
            missed++;
        }
        fixed = null;
    }

    private void missed() {
        missed++;
        fixed = null;
    }

    /** To declare an absence is to say that one came: what the agency overturned was missed, agreed on or not. */
    private void closedDoor(InterventionEvent event) {
        if (!history.stands(event)) {
            missed++;
        } else if (fixed != null && isTooLate(event.at())) {
            missed++;
        } else if (fixed != null) {
            closedDoors++;
        }
        fixed = null;
    }

    private boolean isTooLate(OffsetDateTime at) {
        return at.isAfter(fixed.until().plus(tolerance));
    }

    int kept() {
        return kept;
    }

    /** Without those that a standing absence ended. */
    int due() {
        return kept + missed;
    }

    int dueRaw() {
        return kept + missed + closedDoors;
    }
}
