package fr.palier.intervention.domain;

import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.Party;
import fr.palier.intervention.Slot;
import fr.palier.intervention.Status;
import fr.palier.office.Zone;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which event may be entered when and by whom; each refusal is a sentence. */
public final class Admission {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' H 'h' mm", Locale.FRANCE);

    /** Facts that may be told late, once the work was declared done. */
    private static final Set<EventKind> LATE_FACTS =
            EnumSet.of(EventKind.FIRST_CONTACT, EventKind.VISIT, EventKind.NO_ACCESS, EventKind.SUPPLIER_NO_SHOW);

    private static final Set<EventKind> OF_TENANTS =
            EnumSet.of(EventKind.APPOINTMENT_ACCEPTED, EventKind.APPOINTMENT_MOVED, EventKind.SUPPLIER_NO_SHOW);

    private static final Set<EventKind> OF_THE_OFFICE_ALONE = EnumSet.of(
            EventKind.ORDERED,
            EventKind.ASSIGNED,
            EventKind.ACCEPTED,
            EventKind.REFUSED,
            EventKind.REJECTED,
            EventKind.CANCELLED);

    /** Since which of them whoever was to come has been there. */
    private static final EventKind[] SOMEBODY_CAME = {EventKind.VISIT, EventKind.NO_ACCESS, EventKind.WORK_DONE};

    /** Decline what is begun, or accept an order twice: only an order that nobody answered yet. */
    private static final Map<EventKind, Set<Status>> ONLY_IN = Map.of(
            EventKind.ORDER_ACCEPTED, EnumSet.of(Status.ORDERED),
            EventKind.DECLINED, EnumSet.of(Status.ORDERED));

    private final Intervention intervention;
    private final Course course;
    private final OffsetDateTime now;

    public Admission(Intervention intervention, Course course, OffsetDateTime now) {
        this.intervention = intervention;
        this.course = course;
        this.now = now;
    }

    /**
     * Checks an event whose time is known.
     *
     * @return the slot that it names, or the one that it answers to; null = none
     * @throws fr.palier.office.Rejection {@code intervention.…}
     */
    public Slot check(Entry entry) {
        InterventionReason.ENDED.when(
                intervention.isEnded(),
                intervention.reference(),
                intervention.status().label().toLowerCase(Locale.FRANCE));
        checkParty(entry);
        checkTime(entry);
        checkMoment(entry);
        return checkSlot(entry);
    }

    private void checkParty(Entry entry) {
        boolean allowed =
                switch (entry.party()) {
                    case TENANT -> OF_TENANTS.contains(entry.kind());
                    case SUPPLIER, OWN_TEAM ->
                        !OF_THE_OFFICE_ALONE.contains(entry.kind()) && entry.kind() != EventKind.SUPPLIER_NO_SHOW;
                    case OFFICE, SYSTEM -> true;
                };
        InterventionReason.NOT_YOURS.when(!allowed, entry.kind().label(), who(entry.party()));
        InterventionReason.NOBODY_TO_LET_IN.when(
                entry.kind() == EventKind.NO_ACCESS && intervention.dwelling() == null);
        InterventionReason.NO_PROOF.when(
                entry.kind() == EventKind.NO_ACCESS && entry.proof() == null && entry.notice() == null);
    }

    private static String who(Party party) {
        return switch (party) {
            case TENANT -> "le locataire";
            case SUPPLIER -> "l'entreprise";
            case OWN_TEAM -> "l'équipe";
            case OFFICE, SYSTEM -> "l'office";
        };
    }

    private void checkTime(Entry entry) {
        String what = entry.kind().label();
        InterventionReason.IN_FUTURE.when(entry.at().isAfter(now.plusMinutes(1)), what);
        OffsetDateTime began = course.began();
        InterventionReason.BEFORE_ORDER.when(isBefore(entry.at(), began), what, read(entry.at()), read(began));
        course.last(EventKind.REFUSED)
                .filter(refused -> entry.kind() == EventKind.WORK_DONE)
                .ifPresent(refused -> InterventionReason.BEFORE_REDO.when(
                        isBefore(entry.at(), refused.at()), what, read(entry.at()), read(refused.at())));
    }

    /** People say minutes, the order knows seconds. */
    private static boolean isBefore(OffsetDateTime one, OffsetDateTime other) {
        return one.toInstant().isBefore(other.toInstant().truncatedTo(ChronoUnit.MINUTES));
    }

    private void checkMoment(Entry entry) {
        Status status = intervention.status();
        InterventionReason.UNASSIGNED.when(
                status == Status.UNASSIGNED
                        && entry.kind() != EventKind.ASSIGNED
                        && entry.kind() != EventKind.CANCELLED,
                intervention.reference());
        // the office may take back an order that is under way, a firm may only refuse one that it has not begun
        Set<Status> only = entry.party() == Party.OFFICE ? null : ONLY_IN.get(entry.kind());
        InterventionReason.WRONG_MOMENT.when(
                only != null && !only.contains(status), entry.kind().label(), status.label());
        boolean judged = entry.kind().isJudgement();
        InterventionReason.NOT_DONE.when(judged && status != Status.DONE);
        if (status == Status.DONE && !judged && entry.kind() != EventKind.CANCELLED) {
            InterventionEvent done = course.last(EventKind.WORK_DONE).orElseThrow();
            InterventionReason.ALREADY_DONE.when(
                    !LATE_FACTS.contains(entry.kind()) || entry.at().isAfter(done.at()));
        }
    }

    private Slot checkSlot(Entry entry) {
        if (entry.kind() == EventKind.SUPPLIER_NO_SHOW) {
            return missed(entry);
        }
        if (!entry.kind().isAppointment()) {
            return null;
        }
        Slot slot = entry.slot();
        if (entry.kind() == EventKind.APPOINTMENT_ACCEPTED && slot == null) {
            slot = course.proposed().map(InterventionEvent::appointment).orElse(null);
            InterventionReason.NO_APPOINTMENT.when(slot == null);
        }
        InterventionReason.NO_SLOT.when(slot == null);
        InterventionReason.NO_APPOINTMENT.when(entry.kind() == EventKind.APPOINTMENT_MOVED
                && course.fixed().isEmpty()
                && course.proposed().isEmpty());
        InterventionReason.PAST_APPOINTMENT.when(!slot.until().isAfter(entry.at()), read(slot.from()));
        InterventionReason.FAR_APPOINTMENT.when(slot.from().isAfter(entry.at().plusYears(1)));
        return slot;
    }

    private Slot missed(Entry entry) {
        Slot slot = course.fixed().orElse(null);
        if (slot == null) {
            course.last(EventKind.APPOINTMENT_ACCEPTED, EventKind.APPOINTMENT_MOVED)
                    .ifPresent(one -> InterventionReason.NO_SHOW_AFTER_VISIT.when(
                            course.last(SOMEBODY_CAME).isPresent(),
                            read(one.appointment().from())));
            throw InterventionReason.NO_APPOINTMENT.rejection();
        }
        InterventionReason.APPOINTMENT_TO_COME.when(slot.until().isAfter(entry.at()), read(slot.from()));
        return slot;
    }

    public static String read(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(Zone.PARIS));
    }
}
