package fr.palier.intervention.domain;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionEvent;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The time in which one performer had the order.
 *
 * @param given event that gave it
 * @param course of it and what followed, until it was taken away
 * @param taken when it was taken away, or refused by whoever had it; null = it was not
 */
public record Turn(InterventionEvent given, Course course, OffsetDateTime taken) {

    /** Of an intervention, in their order; an event belongs to the turn in which it was entered. */
    public static List<Turn> of(List<InterventionEvent> events) {
        List<Turn> turns = new ArrayList<>();
        List<InterventionEvent> entered = events.stream()
                .sorted(Comparator.comparingLong(InterventionEvent::id))
                .toList();
        for (int place = 0; place < entered.size(); place++) {
            if (gives(entered.get(place))) {
                turns.add(from(entered.subList(place, entered.size())));
            }
        }
        return turns;
    }

    private static Turn from(List<InterventionEvent> entered) {
        List<InterventionEvent> own = new ArrayList<>(List.of(entered.get(0)));
        Optional<InterventionEvent> end = Optional.empty();
        for (InterventionEvent event : entered.subList(1, entered.size())) {
            if (gives(event)) {
                end = Optional.of(event);
            } else {
                own.add(event);
                end = Optional.of(event).filter(one -> one.kind() == EventKind.DECLINED);
            }
            if (end.isPresent()) {
                break;
            }
        }
        return new Turn(
                entered.get(0), new Course(own), end.map(InterventionEvent::at).orElse(null));
    }

    private static boolean gives(InterventionEvent event) {
        return event.kind() == EventKind.ORDERED || event.kind() == EventKind.ASSIGNED;
    }

    public boolean isTaken() {
        return taken != null;
    }

    /** What followed the order; people say minutes, the order knows seconds. */
    public List<InterventionEvent> after() {
        OffsetDateTime minute = given.at().truncatedTo(ChronoUnit.MINUTES);
        return course.events().stream()
                .filter(event -> event.id() > given.id() && !event.at().isBefore(minute))
                .toList();
    }
}
