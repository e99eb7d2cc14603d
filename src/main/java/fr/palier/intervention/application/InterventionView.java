package fr.palier.intervention.application;

import fr.palier.contract.Contract;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.intervention.Absence;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Line;
import fr.palier.intervention.Party;
import fr.palier.intervention.Slot;
import fr.palier.intervention.Status;
import fr.palier.intervention.domain.Correction;
import fr.palier.intervention.domain.Course;
import fr.palier.intervention.domain.Quote;
import fr.palier.intervention.persistence.WorkRows;
import fr.palier.office.DelayClock;
import fr.palier.office.Money;
import fr.palier.supplier.Firm;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * All that pages show of an intervention.
 *
 * @param reading the clock, standing absences given back; null = nobody found yet
 * @param plain the same as if no absence had been declared
 * @param whole false = without the tenant: name, times at home and words are left out
 * @param choices contracts in force for the trade, where somebody is to be chosen
 */
public record InterventionView(
        Intervention intervention,
        Place place,
        Occupant occupant,
        Firm firm,
        Contract contract,
        Course course,
        List<Absence> absences,
        List<Correction> corrections,
        List<Line> ordered,
        List<Line> done,
        List<Quote> quotes,
        WorkRows.Papers papers,
        DelayClock.Reading reading,
        DelayClock.Reading plain,
        List<Contract> choices,
        boolean whole) {

    /** What the firm or the team did, for those who need not know at whose home. */
    InterventionView withoutPerson() {
        return new InterventionView(
                intervention,
                place,
                null,
                firm,
                contract,
                course,
                absences,
                corrections,
                ordered,
                done,
                quotes,
                papers,
                reading,
                plain,
                choices,
                false);
    }

    /** When the tenant is at home, as they said; null = not said, or not for this reader. */
    public String preferredTimes() {
        return whole ? intervention.preferredTimes() : null;
    }

    /** What was noted with an event; the tenant's own words only for those who read the whole file. */
    public String noteOf(InterventionEvent event) {
        return whole || event.party() != Party.TENANT ? event.note() : null;
    }

    public List<InterventionEvent> events() {
        return course.events();
    }

    public Slot fixed() {
        return course.fixed().orElse(null);
    }

    public InterventionEvent proposed() {
        return course.proposed().orElse(null);
    }

    public Money orderedAmount() {
        return Line.sum(ordered);
    }

    public Money doneAmount() {
        return Line.sum(done);
    }

    public boolean isAtWork() {
        return !intervention.isEnded()
                && intervention.status() != Status.DONE
                && intervention.status() != Status.UNASSIGNED;
    }

    /** Nobody answered the order yet. */
    public boolean isUnanswered() {
        return intervention.status() == Status.ORDERED
                && course.last(EventKind.ORDER_ACCEPTED).isEmpty();
    }

    public Optional<Absence> absence(InterventionEvent event) {
        return absences.stream().filter(one -> one.event() == event.id()).findFirst();
    }

    public List<Correction> correctionsOf(InterventionEvent event) {
        return corrections.stream().filter(one -> one.event() == event.id()).toList();
    }

    /** Absences that the tenant may still contest. */
    public List<Absence> contestable(OffsetDateTime now) {
        return absences.stream()
                .filter(one -> one.contestedAt() == null && now.isBefore(one.contestUntil()))
                .toList();
    }

    /** Why the firm refused the last time; null = nobody refused since the order. */
    public String declinedNote() {
        return course.last(EventKind.ASSIGNED, EventKind.DECLINED)
                .filter(event -> event.kind() == EventKind.DECLINED)
                .map(event -> "Commande refusée ou retirée : " + event.note())
                .orElse(null);
    }

    /** Why the office refused the work for good; null = it did not. */
    public String rejectedNote() {
        return course.last(EventKind.REJECTED).map(InterventionEvent::note).orElse(null);
    }

    /** As it is typed in a form; empty = not ordered. */
    public String orderedQuantity(String code) {
        return ordered.stream()
                .filter(line -> line.code().equals(code))
                .map(line ->
                        line.quantity().stripTrailingZeros().toPlainString().replace('.', ','))
                .findFirst()
                .orElse("");
    }

    public String reference() {
        return intervention.reference();
    }
}
