package fr.palier.intervention.application;

import fr.palier.intervention.AbsenceDeclared;
import fr.palier.intervention.AppointmentMissed;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionEnded;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.application.RecordEvent.Recorded;
import fr.palier.intervention.domain.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An event of a running intervention: recorded, then told to its procedure and to the modules that listen. */
@Component
public class ReportEvent {

    private final RecordEvent recording;
    private final InterventionFlow flow;
    private final ApplicationEventPublisher publisher;

    ReportEvent(RecordEvent recording, InterventionFlow flow, ApplicationEventPublisher publisher) {
        this.recording = recording;
        this.flow = flow;
        this.publisher = publisher;
    }

    /** @throws fr.palier.office.Rejection {@code intervention.…}, {@code office.notFound} */
    @Transactional
    public Recorded report(String office, String reference, Entry entry) {
        Recorded recorded = recording.record(office, reference, entry);
        if (recorded.isNew()) {
            follow(recorded.intervention(), recorded.event());
        }
        return recorded;
    }

    private void follow(Intervention intervention, InterventionEvent event) {
        String office = intervention.office();
        String reference = intervention.reference();
        String origin = intervention.origin();
        switch (event.kind()) {
            case NO_ACCESS ->
                publisher.publishEvent(new AbsenceDeclared(office, reference, origin, event.id(), event.at()));
            case SUPPLIER_NO_SHOW ->
                publisher.publishEvent(new AppointmentMissed(
                        office, reference, origin, event.appointment().from()));
            case WORK_DONE -> flow.workDone(intervention);
            case ACCEPTED ->
                publisher.publishEvent(new InterventionEnded(
                        office, reference, origin, InterventionEnded.Outcome.ACCEPTED, event.at()));
            case CANCELLED -> {
                flow.cancelled(intervention);
                publisher.publishEvent(new InterventionEnded(
                        office, reference, origin, InterventionEnded.Outcome.CANCELLED, event.at()));
            }
            default -> {
                // nobody waits for it
            }
        }
    }
}
