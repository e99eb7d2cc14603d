package fr.palier.intervention.application;

import fr.palier.intervention.Absence;
import fr.palier.intervention.Holder;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionHistory;
import fr.palier.intervention.domain.Course;
import fr.palier.intervention.domain.Turn;
import fr.palier.intervention.persistence.HistoryRows;
import fr.palier.office.Delay;
import fr.palier.office.DelayClock;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import java.time.Instant;
import java.util.ArrayList;
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
                .flatMap(one -> read(
                        known,
                        one,
                        events.getOrDefault(one.reference(), List.of()),
                        absences.getOrDefault(one.reference(), List.of()))
                        .stream())
                .toList();
    }

    public List<Intervention> ordered(String office, Collection<String> origins) {
        return rows.ordered(office, origins);
    }

    public List<String> ended(String office, String after, int most) {
        return rows.ended(office, after, most);
    }

    /** From its rows, nothing else is asked: one for each who had the order; given up when nobody had it, one more for that end. */
    public List<InterventionHistory> read(
            Office office, Intervention one, List<InterventionEvent> events, List<Absence> absences) {
        List<InterventionHistory> histories = new ArrayList<>();
        List<Turn> turns = Turn.of(events);
        for (Turn turn : turns) {
            int number = histories.size() + 1;
            histories.add(
                    turn.isTaken()
                            ? taken(office, one, number, turn, absences)
                            : last(office, one, number, turn, new Course(events), absences));
        }
        Turn turn = turns.get(turns.size() - 1);
        if (turn.isTaken() && one.isEnded()) {
            histories.add(last(office, one, turns.size() + 1, turn, new Course(events), absences));
        }
        return histories;
    }

    private InterventionHistory last(
            Office office, Intervention one, int number, Turn turn, Course course, List<Absence> absences) {
        boolean promised = one.delay() != null;
        Instant kept = promised ? course.kept(one.priority(), absences) : null;
        return new InterventionHistory(
                one,
                number,
                one.firm(),
                one.contract(),
                null,
                turn.given().at(),
                turn.after(),
                absences,
                course.pauses(absences),
                promised && course.stopped(one.priority(), absences) != null,
                isInTime(office, one.delay(), course, absences, kept),
                kept != null
                        && isInTime(office, one.delay(), course, List.of(), course.kept(one.priority(), List.of())));
    }

    /** What was promised then counts once its delay had passed; before that nothing was due. */
    private InterventionHistory taken(Office office, Intervention one, int number, Turn turn, List<Absence> absences) {
        Holder holder = turn.given().holder();
        Course course = turn.course();
        Delay delay = holder == null ? null : holder.delay();
        boolean passed = delay != null && isPassed(office, delay, turn, absences);
        return new InterventionHistory(
                one,
                number,
                holder == null ? null : holder.firm(),
                holder == null ? null : holder.contract(),
                turn.taken(),
                turn.given().at(),
                turn.after(),
                absences,
                course.pauses(absences),
                passed,
                passed && isInTime(office, delay, course, absences, course.kept(one.priority(), absences)),
                passed && isInTime(office, delay, course, List.of(), course.kept(one.priority(), List.of())));
    }

    private boolean isPassed(Office office, Delay delay, Turn turn, List<Absence> absences) {
        Instant taken = turn.taken().toInstant();
        Course course = turn.course();
        return !clock.read(delay, course.began().toInstant(), course.pauses(absences), taken, taken, office)
                .due()
                .isAfter(taken);
    }

    private boolean isInTime(Office office, Delay delay, Course course, List<Absence> absences, Instant kept) {
        return kept != null
                && !clock.read(delay, course.began().toInstant(), course.pauses(absences), kept, kept, office)
                        .isLate();
    }
}
