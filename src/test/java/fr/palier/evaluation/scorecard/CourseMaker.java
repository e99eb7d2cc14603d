package fr.palier.evaluation.scorecard;

import fr.palier.housing.WorkType;
import fr.palier.intervention.Absence;
import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Holder;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.Party;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Priority;
import fr.palier.intervention.Slot;
import fr.palier.intervention.Status;
import fr.palier.office.Delay;
import fr.palier.office.Zone;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An intervention, accepted, refused for good or taken away, as plain facts, to be told, changed and counted. */
record CourseMaker(Priority priority, Delay delay, List<Step> steps) {

    /** @param absence null = no declaration of absence */
    record Step(
            EventKind kind,
            LocalDateTime at,
            Party party,
            LocalDateTime from,
            LocalDateTime until,
            Absence.Decision absence) {

        static Step of(EventKind kind, LocalDateTime at) {
            return new Step(kind, at, Party.SUPPLIER, null, null, null);
        }

        static Step agreed(LocalDateTime at, LocalDateTime from, LocalDateTime until) {
            return new Step(EventKind.APPOINTMENT_ACCEPTED, at, Party.SUPPLIER, from, until, null);
        }

        static Step closedDoor(LocalDateTime at, Absence.Decision decision) {
            return new Step(EventKind.NO_ACCESS, at, Party.SUPPLIER, null, null, decision);
        }

        Step by(Party other) {
            return new Step(kind, at, other, from, until, absence);
        }

        Step moved(UnaryOperator<LocalDateTime> later) {
            return new Step(
                    kind,
                    later.apply(at),
                    party,
                    from == null ? null : later.apply(from),
                    until == null ? null : later.apply(until),
                    absence);
        }
    }

    Intervention intervention() {
        return new Intervention(
                "I-62-2027-0001",
                "62",
                null,
                null,
                1,
                null,
                1L,
                null,
                null,
                null,
                WorkType.PLUMBING,
                priority,
                Performer.SUPPLIER,
                false,
                "Fuite",
                null,
                switch (last().kind()) {
                    case REJECTED -> Status.REJECTED;
                    case DECLINED -> Status.UNASSIGNED;
                    default -> Status.CLOSED;
                },
                steps.get(0).at().atZone(Zone.PARIS).toOffsetDateTime(),
                "desk",
                "C-62-2027-0001",
                1L,
                delay,
                "contrat",
                null,
                last().at().atZone(Zone.PARIS).toOffsetDateTime());
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    List<InterventionEvent> events() {
        List<InterventionEvent> events = new ArrayList<>();
        for (Step step : steps) {
            var at = step.at().atZone(Zone.PARIS).toOffsetDateTime();
            events.add(new InterventionEvent(
                    events.size() + 1L,
                    "62",
                    "I-62-2027-0001",
                    step.kind(),
                    at,
                    at,
                    at,
                    step.party(),
                    "x",
                    EntryChannel.LINK,
                    step.from() == null
                            ? null
                            : new Slot(
                                    step.from().atZone(Zone.PARIS).toOffsetDateTime(),
                                    step.until().atZone(Zone.PARIS).toOffsetDateTime()),
                    null,
                    null,
                    null,
                    new Holder(Performer.SUPPLIER, 1L, "C-62-2027-0001", delay)));
        }
        return events;
    }

    List<Absence> absences() {
        return events().stream()
                .filter(event -> event.kind() == EventKind.NO_ACCESS)
                .map(event -> new Absence(
                        event.id(),
                        event.reference(),
                        event.at(),
                        "x",
                        event.at().plusDays(14),
                        event.at(),
                        Absence.Told.EMAIL,
                        event.at(),
                        "J'étais là",
                        steps.get((int) event.id() - 1).absence(),
                        event.at(),
                        "Motif assez long"))
                .toList();
    }
}
