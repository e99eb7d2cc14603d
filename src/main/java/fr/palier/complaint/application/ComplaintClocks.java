package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.Promises;
import fr.palier.complaint.domain.ComplaintTimes;
import fr.palier.complaint.persistence.ComplaintEvents;
import fr.palier.intervention.Interventions;
import fr.palier.office.Delay;
import fr.palier.office.DelayClock;
import fr.palier.office.DelayClock.Reading;
import fr.palier.office.Offices;
import fr.palier.office.Pause;
import fr.palier.office.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the clocks of a complaint from its log: nothing is stored, a corrected time gives another reading. */
@Component
public class ComplaintClocks {

    private final ComplaintEvents events;
    private final Interventions interventions;
    private final DelayClock clocks;
    private final Offices offices;
    private final Clock clock;

    ComplaintClocks(
            ComplaintEvents events, Interventions interventions, DelayClock clocks, Offices offices, Clock clock) {
        this.events = events;
        this.interventions = interventions;
        this.clocks = clocks;
        this.offices = offices;
        this.clock = clock;
    }

    /** Both clocks; empty before triage, which tells the delays. @param tenantsTurn the office waits for the tenant now */
    public record Clocks(Optional<Reading> acknowledgement, Optional<Reading> handling, boolean tenantsTurn) {}

    public Clocks of(Complaint complaint) {
        ComplaintTimes times = new ComplaintTimes(events.of(complaint.reference()));
        return new Clocks(acknowledgement(complaint, times), handling(complaint, times), times.isTenantsTurn());
    }

    private Optional<Reading> acknowledgement(Complaint complaint, ComplaintTimes times) {
        return complaint.acknowledgeHours() == null
                ? Optional.empty()
                : times.received()
                        .map(began -> read(
                                complaint,
                                Delay.hours(complaint.acknowledgeHours()),
                                began,
                                List.of(),
                                times.acknowledged()));
    }

    /** Days are working days; an emergency is counted in hours, day and night. Standing absences of the tenant stop it too. */
    private Optional<Reading> handling(Complaint complaint, ComplaintTimes times) {
        if (complaint.handlingDays() == null) {
            return Optional.empty();
        }
        Delay delay = complaint.handlingHours() > 0
                ? Delay.hours(complaint.handlingHours())
                : Delay.workingDays(complaint.handlingDays());
        return times.begun().map(began -> read(complaint, delay, began, pauses(complaint, times), times.handled()));
    }

    private List<Pause> pauses(Complaint complaint, ComplaintTimes times) {
        return Stream.concat(
                        times.tenantsTurns().stream(),
                        interventions.of(complaint.office(), complaint.reference()).stream()
                                .flatMap(one -> interventions.pauses(complaint.office(), one.reference()).stream()))
                .toList();
    }

    /** What both clocks are read of; empty before the office was told. */
    public Optional<Promises> promises(Complaint complaint) {
        ComplaintTimes times = new ComplaintTimes(events.of(complaint.reference()));
        return times.received()
                .map(received -> new Promises(
                        received,
                        times.acknowledged().orElse(null),
                        times.begun().orElse(received),
                        times.handled().orElse(null),
                        pauses(complaint, times),
                        times.reopenings(),
                        handledBy(complaint)));
    }

    /** Accounts of those who worked on it. */
    private Set<String> handledBy(Complaint complaint) {
        return events.authors(complaint.reference()).stream()
                .filter(account -> !account.equals(Person.SYSTEM.id()))
                .collect(Collectors.toSet());
    }

    private Reading read(
            Complaint complaint, Delay delay, Instant began, List<Pause> pauses, Optional<Instant> stopped) {
        return clocks.read(
                delay, began, pauses, stopped.orElse(null), clock.instant(), offices.get(complaint.office()));
    }
}
