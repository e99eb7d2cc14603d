package fr.palier.intervention.domain;

import fr.palier.intervention.Absence;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Party;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Slot;
import fr.palier.intervention.Status;
import fr.palier.office.Pause;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The course of an intervention as its events tell it, in the order in which they happened. */
public final class Course {

    /** What shows that somebody can enter again, or has; whoever is asked next begins anew. */
    private static final Set<EventKind> ACCESS_AGAIN = EnumSet.of(
            EventKind.APPOINTMENT_ACCEPTED,
            EventKind.VISIT,
            EventKind.NO_ACCESS,
            EventKind.SUPPLIER_NO_SHOW,
            EventKind.PARTS_ORDERED,
            EventKind.WORK_DONE,
            EventKind.ASSIGNED,
            EventKind.CANCELLED);

    private final List<InterventionEvent> events;

    public Course(List<InterventionEvent> events) {
        this.events = events.stream()
                .sorted(Comparator.comparing(
                                (InterventionEvent event) -> event.at().toInstant())
                        .thenComparing(InterventionEvent::id))
                .toList();
    }

    /** @param assigned somebody is to carry it out */
    public Status status(boolean assigned) {
        Status status = assigned ? Status.ORDERED : Status.UNASSIGNED;
        for (InterventionEvent event : events) {
            status = after(status, event);
        }
        return status;
    }

    private static Status after(Status status, InterventionEvent event) {
        return switch (event.kind()) {
            case ASSIGNED -> Status.ORDERED;
            case DECLINED -> Status.UNASSIGNED;
            case APPOINTMENT_ACCEPTED -> Status.SCHEDULED;
            case APPOINTMENT_MOVED -> event.party() == Party.TENANT ? Status.TO_RESCHEDULE : Status.SCHEDULED;
            case VISIT -> Status.IN_PROGRESS;
            case NO_ACCESS, SUPPLIER_NO_SHOW -> Status.TO_RESCHEDULE;
            case PARTS_ORDERED -> Status.PARTS_ORDERED;
            case WORK_DONE -> Status.DONE;
            case REFUSED -> Status.TO_REDO;
            case ACCEPTED -> Status.CLOSED;
            case REJECTED -> Status.REJECTED;
            case CANCELLED -> Status.CANCELLED;
            case ORDERED, ORDER_ACCEPTED, FIRST_CONTACT, APPOINTMENT_PROPOSED -> status;
        };
    }

    public Optional<InterventionEvent> last(EventKind... kinds) {
        Set<EventKind> wanted = Set.of(kinds);
        return events.stream().filter(event -> wanted.contains(event.kind())).reduce((one, later) -> later);
    }

    /** What ended it; empty = nothing did. */
    public Optional<InterventionEvent> ended() {
        return events.stream().filter(event -> event.kind().isEnd()).reduce((one, later) -> later);
    }

    /** When the delay of whoever carries it out began. */
    public OffsetDateTime began() {
        return last(EventKind.ASSIGNED, EventKind.ORDERED)
                .map(InterventionEvent::at)
                .orElseThrow();
    }

    /** The slot that both sides know of; empty = none fixed, or it was used up. */
    public Optional<Slot> fixed() {
        Slot fixed = null;
        for (InterventionEvent event : events) {
            switch (event.kind()) {
                case APPOINTMENT_ACCEPTED -> fixed = event.appointment();
                case APPOINTMENT_MOVED -> fixed = event.party() == Party.TENANT ? null : event.appointment();
                case VISIT, NO_ACCESS, SUPPLIER_NO_SHOW, PARTS_ORDERED, WORK_DONE, DECLINED, ASSIGNED -> fixed = null;
                default -> {
                    // says nothing of an appointment that stands
                }
            }
        }
        return Optional.ofNullable(fixed);
    }

    /** A slot that waits for the other side's answer, with who named it. */
    public Optional<InterventionEvent> proposed() {
        InterventionEvent proposed = null;
        for (InterventionEvent event : events) {
            switch (event.kind()) {
                case APPOINTMENT_PROPOSED -> proposed = event;
                case APPOINTMENT_MOVED -> proposed = event.party() == Party.TENANT ? event : null;
                case APPOINTMENT_ACCEPTED, VISIT, NO_ACCESS, WORK_DONE, DECLINED, ASSIGNED -> proposed = null;
                default -> {
                    // leaves it waiting
                }
            }
        }
        return Optional.ofNullable(proposed);
    }

    /**
     * When what was promised came: the work done that nobody refused; in an emergency the first time that somebody was on the spot.
     *
     * @return null = not yet, or never
     */
    public Instant kept(Priority priority, List<Absence> absences) {
        Instant began = began().toInstant();
        if (priority == Priority.EMERGENCY) {
            return events.stream()
                    .filter(event -> !event.at().toInstant().isBefore(began))
                    .filter(event -> event.kind() == EventKind.VISIT
                            || event.kind() == EventKind.WORK_DONE
                            || event.kind() == EventKind.NO_ACCESS && stands(event, absences))
                    .findFirst()
                    .map(event -> event.at().toInstant())
                    .orElse(null);
        }
        Instant done = null;
        for (InterventionEvent event : events) {
            if (event.kind() == EventKind.WORK_DONE) {
                done = event.at().toInstant();
            } else if (isRefusal(event) || event.kind() == EventKind.ASSIGNED) {
                done = null;
            }
        }
        // what was cancelled is nobody's delay any more
        return done != null
                ? done
                : last(EventKind.CANCELLED).map(event -> event.at().toInstant()).orElse(null);
    }

    /** When the clock of the delay stops: when what was promised came, else when the work was refused for good. @return null = not yet */
    public Instant stopped(Priority priority, List<Absence> absences) {
        Instant kept = kept(priority, absences);
        return kept != null
                ? kept
                : last(EventKind.REJECTED).map(event -> event.at().toInstant()).orElse(null);
    }

    private static boolean isRefusal(InterventionEvent event) {
        return event.kind() == EventKind.REFUSED || event.kind() == EventKind.REJECTED;
    }

    /** Times in which the delay stood still. @param absences those that count */
    public List<Pause> pauses(List<Absence> absences) {
        List<Pause> pauses = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            InterventionEvent event = events.get(place);
            if (event.kind() == EventKind.NO_ACCESS && stands(event, absences)) {
                pauses.add(new Pause(event.at().toInstant(), next(place, Course::givesAccess)));
            } else if (event.kind() == EventKind.WORK_DONE) {
                // the office looks at the work: its turn
                Instant refused = next(place, Course::isRefusal);
                if (refused != null) {
                    pauses.add(new Pause(event.at().toInstant(), refused));
                }
            }
        }
        return pauses;
    }

    private static boolean givesAccess(InterventionEvent event) {
        return ACCESS_AGAIN.contains(event.kind())
                || event.kind() == EventKind.APPOINTMENT_MOVED && event.party() != Party.TENANT;
    }

    private static boolean stands(InterventionEvent event, List<Absence> absences) {
        return absences.stream().anyMatch(absence -> absence.event() == event.id() && absence.stands());
    }

    private Instant next(int place, java.util.function.Predicate<InterventionEvent> wanted) {
        return events.subList(place + 1, events.size()).stream()
                .filter(wanted)
                .findFirst()
                .map(event -> event.at().toInstant())
                .orElse(null);
    }

    public List<InterventionEvent> events() {
        return events;
    }
}
