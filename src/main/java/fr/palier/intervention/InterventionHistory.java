package fr.palier.intervention;

import fr.palier.office.Pause;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What happened to an intervention while one performer had the order, for modules that count it. An order that was taken away gives a history
 * for each who had it.
 *
 * @param turn which of them, 1 = the first
 * @param firm null = nobody, or the office's own team
 * @param contract null = none, or not known
 * @param taken when the order was taken from them; null = they have it, or had it to the end
 * @param began when their delay began to run
 * @param events from then on and until the order was taken away, in the order in which they happened
 * @param absences declared, standing or not
 * @param pauses times in which the clock stood still
 * @param timed whether a delay was promised and its clock stopped; of an order that was taken away, whether it had passed by then
 * @param inTime whether what was promised came, and in time, standing absences given back
 * @param inTimeAsIfPresent the same as if no absence had been declared
 */
public record InterventionHistory(
        Intervention intervention,
        int turn,
        Long firm,
        String contract,
        OffsetDateTime taken,
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

    public boolean isTaken() {
        return taken != null;
    }

    /** Whether a declaration of absence counts as one. @param event that declares it */
    public boolean stands(InterventionEvent event) {
        return absences.stream().anyMatch(absence -> absence.event() == event.id() && absence.stands());
    }
}
