package fr.palier.intervention.application;

import fr.palier.intervention.Absence;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionHistory;
import fr.palier.intervention.domain.Course;
import fr.palier.intervention.persistence.HistoryRows;
import fr.palier.office.DelayClock;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Histories in few queries, and the clock of each as {@link ReadInterventions} reads it. */
@Component
public class ReadHistories {

    private final HistoryRows rows;
    private final DelayClock clock;
    private final Offices offices;

    ReadHistories(HistoryRows rows, DelayClock clock, Offices offices) {
        this.rows = rows;
        this.clock = clock;
        this.offices = offices;
    }

    public List<InterventionHistory> of(String office, Collection<String> references) {
        Map<String, List<InterventionEvent>> events = rows.events(office, references);
        Map<String, List<Absence>> absences = rows.absences(office, references);
        Office known = offices.get(office);
        return rows.interventions(office, references).stream()
                .map(one -> read(
                        known,
                        one,
                        events.getOrDefault(one.reference(), List.of()),
                        absences.getOrDefault(one.reference(), List.of())))
                .toList();
    }

    public List<Intervention> ordered(String office, Collection<String> origins) {
        return rows.ordered(office, origins);
    }

    public List<String> ended(String office, String after, int most) {
        return rows.ended(office, after, most);
    }

    /** From its rows; nothing else is asked. */
    public InterventionHistory read(
            Office office, Intervention one, List<InterventionEvent> events, List<Absence> absences) {
        Course course = new Course(events);
        InterventionEvent asked =
                course.last(EventKind.ASSIGNED, EventKind.ORDERED).orElseThrow();
        boolean promised = one.delay() != null;
        Instant kept = promised ? course.kept(one.priority(), absences) : null;
        return new InterventionHistory(
                one,
                asked.at(),
                course.events().stream().filter(event -> isSince(event, asked)).toList(),
                absences,
                course.pauses(absences),
                promised && course.stopped(one.priority(), absences) != null,
                kept != null && isInTime(office, one, course, absences, kept),
                kept != null && isInTime(office, one, course, List.of(), course.kept(one.priority(), List.of())));
    }

    /** People say minutes, the order knows seconds. */
    private static boolean isSince(InterventionEvent event, InterventionEvent asked) {
        OffsetDateTime minute = asked.at().truncatedTo(ChronoUnit.MINUTES);
        return event.id() > asked.id() && !event.at().isBefore(minute);
    }

    private boolean isInTime(Office office, Intervention one, Course course, List<Absence> absences, Instant kept) {
        return kept != null
                && !clock.read(one.delay(), course.began().toInstant(), course.pauses(absences), kept, kept, office)
                        .isLate();
    }
}
