package fr.palier.evaluation.scorecard.domain;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionHistory;
import fr.palier.intervention.Party;
import fr.palier.intervention.Status;
import fr.palier.office.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts one ended intervention, or the part of it of a firm that the order was taken away from. What was cancelled counts for nothing.
 *
 * <ul>
 *   <li>Reactivity: from the order (or from the choice of this performer) to the first contact, appointment that the tenant did not ask for, or
 *       visit, in fewer hours than the table {@code first-contact} gives. Neutral: the time that a standing absence took is given back, and a
 *       closed door is no contact. Raw: no time is given back.
 *   <li>Kept appointments: {@link Appointments}.
 *   <li>On time: the house clock of the contract's own delay, standing absences given back (neutral) and not (raw); an overturned absence
 *       gives nothing back. Work refused for good was never done, so never in time; in an emergency the arrival was what was promised.
 * </ul>
 *
 * <p>An order that was taken away counts for what was due by then and nothing else: the first contact once its hours had passed, the contract's
 * delay once that had, the appointments that came due. One for which nothing was due leaves the rates.
 */
public final class Counting {

    private static final Set<EventKind> CONTACTS = EnumSet.of(
            EventKind.FIRST_CONTACT,
            EventKind.APPOINTMENT_PROPOSED,
            EventKind.APPOINTMENT_ACCEPTED,
            EventKind.APPOINTMENT_MOVED,
            EventKind.VISIT,
            EventKind.PARTS_ORDERED,
            EventKind.WORK_DONE);

    private final Limits limits;

    public Counting(Limits limits) {
        this.limits = limits;
    }

    /** @param history ended */
    public UpkeepCount of(InterventionHistory history) {
        Intervention one = history.intervention();
        if (history.isTaken()) {
            return ofTaken(history);
        }
        if (!one.status().isJudged()) {
            return UpkeepCount.NONE;
        }
        Duration limit = limits.firstContact().get(one.priority());
        Optional<Instant> contact = firstContact(history);
        Appointments appointments = Appointments.of(history, limits.tolerance());
        List<InterventionEvent> declared = of(history, EventKind.NO_ACCESS);
        boolean rejected = one.status() == Status.REJECTED;
        boolean redone = !of(history, EventKind.REFUSED).isEmpty();
        return new UpkeepCount(
                1,
                one(contact.isPresent()),
                one(contact.filter(at -> elapsed(history, at, history.pauses()).compareTo(limit) < 0)
                        .isPresent()),
                one(contact.filter(at -> elapsed(history, at, List.of()).compareTo(limit) < 0)
                        .isPresent()),
                appointments.due(),
                appointments.kept(),
                appointments.dueRaw(),
                one(history.timed()),
                one(history.inTime()),
                one(history.inTimeAsIfPresent()),
                declared.size(),
                (int) declared.stream().filter(event -> !history.stands(event)).count(),
                1,
                one(!redone && !rejected),
                one(rejected));
    }

    private UpkeepCount ofTaken(InterventionHistory history) {
        Duration limit = limits.firstContact().get(history.intervention().priority());
        Instant taken = history.taken().toInstant();
        boolean expected = elapsed(history, taken, history.pauses()).compareTo(limit) >= 0;
        Optional<Instant> contact = firstContact(history).filter(at -> expected);
        Appointments appointments = Appointments.of(history, limits.tolerance());
        List<InterventionEvent> declared = of(history, EventKind.NO_ACCESS);
        boolean counts = expected || history.timed() || appointments.dueRaw() > 0 || !declared.isEmpty();
        return new UpkeepCount(
                one(counts),
                one(expected),
                one(contact.filter(at -> elapsed(history, at, history.pauses()).compareTo(limit) < 0)
                        .isPresent()),
                one(contact.filter(at -> elapsed(history, at, List.of()).compareTo(limit) < 0)
                        .isPresent()),
                appointments.due(),
                appointments.kept(),
                appointments.dueRaw(),
                one(history.timed()),
                one(history.inTime()),
                one(history.inTimeAsIfPresent()),
                declared.size(),
                (int) declared.stream().filter(event -> !history.stands(event)).count(),
                0,
                0,
                0);
    }

    private static Optional<Instant> firstContact(InterventionHistory history) {
        return history.events().stream()
                .filter(event -> CONTACTS.contains(event.kind()))
                .filter(event -> event.party() != Party.TENANT || event.kind() == EventKind.APPOINTMENT_ACCEPTED)
                .findFirst()
                .map(event -> event.at().toInstant());
    }

    private static Duration elapsed(InterventionHistory history, Instant until, List<Pause> pauses) {
        Instant began = history.began().toInstant();
        Duration elapsed = Duration.between(began, until);
        for (Pause pause : pauses) {
            Instant from = pause.from().isBefore(began) ? began : pause.from();
            Instant end = pause.until() == null || pause.until().isAfter(until) ? until : pause.until();
            if (from.isBefore(end)) {
                elapsed = elapsed.minus(Duration.between(from, end));
            }
        }
        return elapsed;
    }

    private static List<InterventionEvent> of(InterventionHistory history, EventKind kind) {
        return history.events().stream().filter(event -> event.kind() == kind).toList();
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
