package fr.palier.intervention.application;

import fr.palier.intervention.EntryChannel;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Performer;
import fr.palier.intervention.Slot;
import fr.palier.intervention.Status;
import fr.palier.intervention.domain.Admission;
import fr.palier.intervention.domain.Course;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.persistence.AbsenceOfTenantRows;
import fr.palier.intervention.persistence.EventRows;
import fr.palier.intervention.persistence.InterventionRows;
import fr.palier.office.Text;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an event as a fact, whichever channel it comes by; {@link ReportEvent} lets follow what follows from it. */
@Component
public class RecordEvent {

    private static final int NOTE = 4000;
    private static final int NOTICE = 60;

    private final InterventionDesk desk;
    private final InterventionRows rows;
    private final EventRows events;
    private final AbsenceOfTenantRows absences;
    private final ContestPeriod contests;

    RecordEvent(
            InterventionDesk desk,
            InterventionRows rows,
            EventRows events,
            AbsenceOfTenantRows absences,
            ContestPeriod contests) {
        this.desk = desk;
        this.rows = rows;
        this.events = events;
        this.absences = absences;
        this.contests = contests;
    }

    /**
     * Records an event and puts the intervention where it then stands.
     *
     * @return the event; the one already there when its key was known
     * @throws fr.palier.office.Rejection {@code intervention.…}, {@code office.notFound}
     */
    @Transactional
    public Recorded record(String office, String reference, Entry said) {
        Intervention intervention = desk.locked(office, reference);
        Entry entry = cleaned(said);
        Optional<InterventionEvent> known =
                entry.key() == null ? Optional.empty() : events.findKey(office, reference, entry.key());
        if (known.isPresent()) {
            InterventionReason.KEY_REUSED.when(
                    known.get().kind() != entry.kind()
                            || entry.channel() == EntryChannel.API
                                    && !says(intervention, known.get(), said.at(), entry),
                    entry.key());
            return new Recorded(intervention, known.get(), false);
        }
        Course before = new Course(events.of(office, reference));
        Entry whole = entry.withSlot(new Admission(intervention, before, desk.now()).check(entry));
        long id = events.add(office, reference, whole, desk.now());
        Intervention moved = reread(intervention);
        if (whole.kind() == EventKind.NO_ACCESS) {
            absences.add(id, office, reference, contests.until(moved, whole.at()));
        }
        desk.note(moved, "eventRecorded", sentence(whole), details(whole, id));
        return new Recorded(moved, events.find(office, reference, id).orElseThrow(), true);
    }

    /**
     * Whether an event is what another system sent before under its key; a file says what is the same by its lines.
     *
     * @param at as it was sent; null = not said, so whenever it was. A time that was corrected since is no other one
     */
    private boolean says(Intervention one, InterventionEvent known, OffsetDateTime at, Entry sent) {
        return Objects.equals(known.note(), sent.note())
                && Objects.equals(known.notice(), sent.notice())
                && isSameSlot(sent.slot(), known.appointment())
                && (at == null
                        || isSameMoment(at, known.at())
                        || events.corrections(one.office(), one.reference()).stream()
                                .anyMatch(corrected ->
                                        corrected.event() == known.id() && isSameMoment(at, corrected.oldAt())));
    }

    /** @param sent null = not said, or the one that was proposed */
    private static boolean isSameSlot(Slot sent, Slot known) {
        return sent == null
                || known != null
                        && isSameMoment(sent.from(), known.from())
                        && isSameMoment(sent.until(), known.until());
    }

    private static boolean isSameMoment(OffsetDateTime one, OffsetDateTime other) {
        return one.toInstant()
                .truncatedTo(ChronoUnit.MILLIS)
                .equals(other.toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** @param isNew false when the same key had been sent before */
    public record Recorded(Intervention intervention, InterventionEvent event, boolean isNew) {}

    /** Reads the events again and puts the intervention where they say that it stands. */
    Intervention reread(Intervention intervention) {
        String office = intervention.office();
        Course course = new Course(events.of(office, intervention.reference()));
        Status status =
                course.status(intervention.contract() != null || intervention.performer() == Performer.OWN_TEAM);
        OffsetDateTime end = course.ended().map(InterventionEvent::at).orElse(null);
        rows.move(office, intervention.reference(), status, status.isEnd() ? end : null);
        return desk.get(office, intervention.reference());
    }

    private Entry cleaned(Entry said) {
        return new Entry(
                said.kind(),
                said.at() == null ? desk.now() : said.at(),
                said.party(),
                said.actor(),
                said.channel(),
                said.slot(),
                Text.optional(said.note(), "Précisions", NOTE),
                Text.optional(said.notice(), "Numéro de l'avis de passage", NOTICE),
                said.proof(),
                said.key());
    }

    private static String sentence(Entry entry) {
        String slot = entry.slot() == null ? "" : " : " + entry.slot();
        return "%s%s (%s, %s)."
                .formatted(
                        entry.kind().label(),
                        slot,
                        Admission.read(entry.at()),
                        entry.channel().label());
    }

    private static Map<String, Object> details(Entry entry, long id) {
        Map<String, Object> details = new HashMap<>();
        details.put("event", id);
        details.put("kind", entry.kind());
        details.put("at", entry.at().toString());
        details.put("party", entry.party());
        return details;
    }
}
