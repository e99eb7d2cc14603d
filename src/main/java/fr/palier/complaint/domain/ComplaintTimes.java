package fr.palier.complaint.domain;

import fr.palier.office.Pause;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the log says of a complaint's clocks: when they began, when it was the tenant's turn, when what was promised came. A reopening
 * begins the clock of handling anew.
 */
public record ComplaintTimes(List<ComplaintEvent> events) {

    public ComplaintTimes {
        events = events.stream()
                .sorted(Comparator.comparing(ComplaintEvent::at).thenComparing(ComplaintEvent::id))
                .toList();
    }

    /** When the office was told first. */
    public Optional<Instant> received() {
        return first(EventKind.RECEIVED);
    }

    public Optional<Instant> acknowledged() {
        return first(EventKind.ACKNOWLEDGED);
    }

    /** When the clock of handling began to run: the last reopening, or the reception. */
    public Optional<Instant> begun() {
        return events.stream()
                .filter(event -> event.kind() == EventKind.REOPENED)
                .reduce((one, next) -> next)
                .map(event -> event.at().toInstant())
                .or(this::received);
    }

    /** When it was reopened, oldest first. */
    public List<Instant> reopenings() {
        return events.stream()
                .filter(event -> event.kind() == EventKind.REOPENED)
                .map(event -> event.at().toInstant())
                .toList();
    }

    /** When what was promised came, since the clock began. */
    public Optional<Instant> handled() {
        return begun().flatMap(begun -> events.stream()
                .filter(event -> event.kind().isHandled()
                        && !event.at().toInstant().isBefore(begun)
                        && !isOfAnEarlierLife(event))
                .findFirst()
                .map(event -> event.at().toInstant()));
    }

    /** Times in which the office waited for the tenant; the last one is open while it still waits. */
    public List<Pause> tenantsTurns() {
        List<Pause> turns = new ArrayList<>();
        Instant asked = null;
        for (ComplaintEvent event : events) {
            if (event.kind() == EventKind.QUESTION_ASKED && asked == null) {
                asked = event.at().toInstant();
            } else if (asked != null && endsTheTurn(event.kind())) {
                turns.add(new Pause(asked, event.at().toInstant()));
                asked = null;
            }
        }
        if (asked != null) {
            turns.add(new Pause(asked, null));
        }
        return turns;
    }

    /** Whether the tenant has to speak now. */
    public boolean isTenantsTurn() {
        List<Pause> turns = tenantsTurns();
        return !turns.isEmpty() && turns.get(turns.size() - 1).until() == null;
    }

    private static boolean endsTheTurn(EventKind kind) {
        return kind == EventKind.TENANT_WROTE || kind == EventKind.CLOSED || kind == EventKind.REOPENED;
    }

    /** The closure before a reopening may stand at the same instant as it. */
    private boolean isOfAnEarlierLife(ComplaintEvent event) {
        return events.stream()
                .filter(other -> other.kind() == EventKind.REOPENED)
                .anyMatch(
                        reopened -> reopened.id() > event.id() && !reopened.at().isBefore(event.at()));
    }

    private Optional<Instant> first(EventKind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .map(ComplaintEvent::at)
                .map(OffsetDateTime::toInstant);
    }
}
