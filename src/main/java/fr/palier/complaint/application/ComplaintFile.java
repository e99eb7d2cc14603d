package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.Call;
import fr.palier.complaint.domain.CallBack;
import fr.palier.complaint.domain.CommonIncident;
import fr.palier.complaint.domain.ComplaintEvent;
import fr.palier.complaint.domain.Message;
import fr.palier.complaint.domain.OnCallAlert;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.intervention.Intervention;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the office knows of a complaint, for those who read it; social notes are not in it.
 *
 * @param place null until it is known
 * @param occupant null where no lease is known
 * @param incident null for none
 * @param whole false = without the person: who asks, what they wrote and what they were told are left out
 * @param reopenUntil last day on which it can be reopened; null while it is open or when it cannot
 */
public record ComplaintFile(
        Complaint complaint,
        Place place,
        Occupant occupant,
        List<ComplaintEvent> events,
        List<Message> messages,
        List<Call> calls,
        List<CallBack> callBacks,
        List<Intervention> interventions,
        CommonIncident incident,
        List<OnCallAlert> alerts,
        List<Complaint> likely,
        ComplaintClocks.Clocks clocks,
        LocalDate reopenUntil,
        boolean whole) {

    /** The fact alone, for those who need not know whose it is. */
    ComplaintFile withoutPerson() {
        return new ComplaintFile(
                complaint,
                place,
                null,
                events,
                List.of(),
                List.of(),
                List.of(),
                interventions,
                incident,
                alerts,
                likely,
                clocks,
                reopenUntil,
                false);
    }

    /** What is broken, as it was said; a personal difficulty is nobody else's business. */
    public String description() {
        return whole || !complaint.category().isDiscreet() ? complaint.description() : null;
    }

    /** Who asks, as the register or the person says. */
    public String who() {
        return occupant != null ? occupant.name() : complaint.saidName();
    }

    public String phone() {
        return complaint.saidPhone() != null ? complaint.saidPhone() : occupant == null ? null : occupant.phone();
    }

    public String email() {
        return complaint.saidEmail() != null ? complaint.saidEmail() : occupant == null ? null : occupant.email();
    }
}
