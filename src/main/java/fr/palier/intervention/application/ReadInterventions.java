package fr.palier.intervention.application;

import fr.palier.housing.Place;
import fr.palier.intervention.Absence;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.domain.Course;
import fr.palier.intervention.persistence.AbsenceOfTenantRows;
import fr.palier.intervention.persistence.EventRows;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.office.DelayClock;
import fr.palier.office.Offices;
import fr.palier.office.Pause;
import fr.palier.office.Zone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Interventions as they stand, and their clock, read from what happened. */
@Component
public class ReadInterventions {

    private final InterventionDesk desk;
    private final InterventionRows rows;
    private final EventRows events;
    private final AbsenceOfTenantRows absences;
    private final DelayClock clock;
    private final Offices offices;

    ReadInterventions(
            InterventionDesk desk,
            InterventionRows rows,
            EventRows events,
            AbsenceOfTenantRows absences,
            DelayClock clock,
            Offices offices) {
        this.desk = desk;
        this.rows = rows;
        this.events = events;
        this.absences = absences;
        this.clock = clock;
        this.offices = offices;
    }

    public Optional<Intervention> find(String office, String reference) {
        return rows.find(office, reference);
    }

    public List<Intervention> of(String office, String origin) {
        return rows.of(office, origin);
    }

    public List<Intervention> at(String office, Place place, int most) {
        return rows.at(office, place, most);
    }

    public List<InterventionEvent> events(String office, String reference) {
        return events.of(office, reference);
    }

    public List<Absence> absences(String office, String reference) {
        return absences.of(office, reference);
    }

    public Course course(Intervention intervention) {
        return new Course(events.of(intervention.office(), intervention.reference()));
    }

    /** @param countAbsences whether absences that stand give time back */
    public Optional<DelayClock.Reading> clock(Intervention intervention, boolean countAbsences) {
        if (intervention.delay() == null) {
            return Optional.empty();
        }
        Course course = course(intervention);
        List<Absence> counted =
                countAbsences ? absences.of(intervention.office(), intervention.reference()) : List.of();
        return Optional.of(clock.read(
                intervention.delay(),
                course.began().toInstant(),
                course.pauses(counted),
                course.stopped(intervention.priority(), counted),
                desk.now().toInstant(),
                offices.get(intervention.office())));
    }

    public List<Pause> pauses(Intervention intervention) {
        return course(intervention).pauses(absences.of(intervention.office(), intervention.reference()));
    }

    /** Empty before what was promised came, and where nobody was found to promise it. */
    public Optional<Instant> kept(Intervention intervention) {
        return intervention.delay() == null
                ? Optional.empty()
                : Optional.ofNullable(course(intervention)
                        .kept(intervention.priority(), absences.of(intervention.office(), intervention.reference())));
    }

    /** Empty while the clock runs, and where nobody was found to promise anything. */
    public Optional<Instant> stopped(Intervention intervention) {
        return intervention.delay() == null
                ? Optional.empty()
                : Optional.ofNullable(course(intervention)
                        .stopped(
                                intervention.priority(), absences.of(intervention.office(), intervention.reference())));
    }

    public List<String> judgedOf(String office, String contract, LocalDate from, LocalDate until) {
        return rows.judgedOf(
                office,
                contract,
                from.atStartOfDay(Zone.PARIS).toOffsetDateTime(),
                until.plusDays(1).atStartOfDay(Zone.PARIS).toOffsetDateTime());
    }

    public List<String> running(String office) {
        return rows.running(office);
    }
}
