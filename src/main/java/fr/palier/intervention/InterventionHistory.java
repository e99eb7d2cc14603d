package fr.palier.intervention;

import fr.palier.office.Pause;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What happened to an intervention since whoever carries it out was asked to, for modules that count it.
 *
 * @param began when their delay began to run
 * @param events from then on, in the order in which they happened; what an earlier performer did is not among them
 * @param absences declared, standing or not
 * @param pauses times in which the clock stood still
 * @param timed whether a delay was promised and its clock stopped
 * @param inTime whether what was promised came, and in time, standing absences given back
 * @param inTimeAsIfPresent the same as if no absence had been declared
 */
public record InterventionHistory(
        Intervention intervention,
        OffsetDateTime began,
        List<InterventionEvent> events,
        List<Absence> absences,
        List<Pause> pauses,
        boolean timed,
        boolean inTime,
        boolean inTimeAsIfPresent) {

    public InterventionHistory {
        events = List.copyOf(events);
        absences = List.copyOf(absences);
        pauses = List.copyOf(pauses);
    }

    /** Whether a declaration of absence counts as one. @param event that declares it */
    public boolean stands(InterventionEvent event) {
        return absences.stream().anyMatch(absence -> absence.event() == event.id() && absence.stands());
    }
}
