package fr.palier.intervention.domain;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.Holder;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Status;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An intervention while a file is read: what was known of it and what the file adds, before any of it is written. */
public final class Draft {

    private Intervention intervention;
    private final boolean ordered;
    private final List<InterventionEvent> events;
    private final Map<String, EventKind> keys;
    private final List<Added> added = new ArrayList<>();

    /** An event that the file adds, under the id that it will have. */
    public record Added(long id, Entry entry) {}

    private Draft(
            Intervention intervention, boolean ordered, List<InterventionEvent> events, Map<String, EventKind> keys) {
        this.intervention = intervention;
        this.ordered = ordered;
        this.events = new ArrayList<>(events);
        this.keys = new HashMap<>(keys);
    }

    /** One that the file orders. @param found somebody is to carry it out */
    public static Draft ordered(Intervention intervention, boolean found, Entry order, long id, OffsetDateTime now) {
        Draft draft = new Draft(
                intervention.moved(found ? Status.ORDERED : Status.UNASSIGNED, null), true, List.of(), Map.of());
        draft.keep(order, id, now);
        return draft;
    }

    /** One that was known before. @param keys of its events */
    public static Draft known(Intervention intervention, List<InterventionEvent> events, Map<String, EventKind> keys) {
        return new Draft(intervention, false, events, keys);
    }

    /** Whether its key was known: the same event again. @throws fr.palier.office.Rejection {@code intervention.keyReused} */
    public boolean knows(Entry said) {
        EventKind kind = keys.get(said.key());
        InterventionReason.KEY_REUSED.when(kind != null && kind != said.kind(), said.key());
        return kind != null;
    }

    /**
     * Adds an event; where the intervention stands follows.
     *
     * @throws fr.palier.office.Rejection {@code intervention.…}
     */
    public void add(Entry said, long id, OffsetDateTime now) {
        keep(said.withSlot(new Admission(intervention, new Course(events), now).check(said)), id, now);
        Course course = new Course(events);
        Status status =
                course.status(intervention.contract() != null || intervention.performer() == Performer.OWN_TEAM);
        OffsetDateTime end = course.ended().map(InterventionEvent::at).orElse(null);
        intervention = intervention.moved(status, status.isEnd() ? end : null);
    }

    private void keep(Entry entry, long id, OffsetDateTime now) {
        added.add(new Added(id, entry));
        events.add(new InterventionEvent(
                id,
                intervention.office(),
                intervention.reference(),
                entry.kind(),
                entry.at(),
                entry.at(),
                now,
                entry.party(),
                entry.actor(),
                entry.channel(),
                entry.slot(),
                entry.note(),
                entry.notice(),
                entry.proof(),
                new Holder(
                        intervention.performer(), intervention.firm(), intervention.contract(), intervention.delay())));
        if (entry.key() != null) {
            keys.put(entry.key(), entry.kind());
        }
    }

    /** Gives a new one what only its writing brings. */
    public void become(Intervention written) {
        intervention = written;
    }

    public Intervention intervention() {
        return intervention;
    }

    /** Ordered by this file. */
    public boolean isOrdered() {
        return ordered;
    }

    public List<Added> added() {
        return added;
    }
}
