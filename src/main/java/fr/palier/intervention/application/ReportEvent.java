package fr.palier.intervention.application;

import fr.palier.intervention.AbsenceDeclared;
import fr.palier.intervention.AppointmentMissed;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionChanged;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.application.RecordEvent.Recorded;
import fr.palier.intervention.domain.Entry;
import fr.palier.intervention.domain.Judgement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An event of a running intervention: recorded, then told to its procedure and to the modules that listen. */
@Component
public class ReportEvent {

    /** What the procedure waits for while somebody is at work. */
    private static final Set<EventKind> MOVES_ON = EnumSet.of(EventKind.WORK_DONE, EventKind.DECLINED);

    private final RecordEvent recording;
    private final InterventionFlow flow;
    private final WatchDelay delays;
    private final TellAppointment appointments;
    private final PlaceOrder orders;
    private final ApplicationEventPublisher publisher;

    ReportEvent(
            RecordEvent recording,
            InterventionFlow flow,
            WatchDelay delays,
            TellAppointment appointments,
            PlaceOrder orders,
            ApplicationEventPublisher publisher) {
        this.recording = recording;
        this.flow = flow;
        this.delays = delays;
        this.appointments = appointments;
        this.orders = orders;
        this.publisher = publisher;
    }

    /** @throws fr.palier.office.Rejection {@code intervention.…}, {@code office.notFound} */
    @Transactional
    public Recorded report(String office, String reference, Entry entry) {
        Recorded recorded = recording.record(office, reference, entry);
        if (recorded.isNew()) {
            boolean moves = MOVES_ON.contains(entry.kind());
            InterventionReason.NOT_SENT_YET.when(moves && !flow.waitsForWork(recorded.intervention()), reference);
            follow(recorded.intervention(), recorded.event());
        }
        return recorded;
    }

    private void follow(Intervention intervention, InterventionEvent event) {
        String office = intervention.office();
        String reference = intervention.reference();
        String origin = intervention.origin();
        switch (event.kind()) {
            case NO_ACCESS -> {
                flow.absenceDeclared(intervention, event);
                publisher.publishEvent(new AbsenceDeclared(office, reference, origin, event.id(), event.at()));
            }
            case SUPPLIER_NO_SHOW -> {
                orders.tell(intervention, "intervention/rendez-vous-manque", Map.of("slot", event.appointment()));
                publisher.publishEvent(new AppointmentMissed(
                        office, reference, origin, event.appointment().from()));
            }
            case APPOINTMENT_PROPOSED, APPOINTMENT_ACCEPTED, APPOINTMENT_MOVED ->
                appointments.tell(intervention, event);
            case DECLINED -> {
                flow.declined(intervention);
                publisher.publishEvent(new InterventionChanged(office, reference));
            }
            case WORK_DONE -> flow.workDone(intervention);
            case ACCEPTED, REFUSED, REJECTED -> {
                Judgement judgement = Judgement.of(event.kind());
                flow.judged(intervention, judgement);
                judgement.outcome().ifPresent(outcome -> ended(intervention, outcome));
            }
            case CANCELLED -> {
                flow.cancelled(intervention);
                ended(intervention, InterventionEnded.Outcome.CANCELLED);
            }
            default -> {
                // nobody waits for it
            }
        }
        if (!intervention.isEnded()) {
            flow.clockMoved(intervention, delays.dates(office, reference));
        }
    }

    void ended(Intervention intervention, InterventionEnded.Outcome outcome) {
        publisher.publishEvent(new InterventionEnded(
                intervention.office(),
                intervention.reference(),
                intervention.origin(),
                outcome,
                intervention.endedAt()));
    }
}
