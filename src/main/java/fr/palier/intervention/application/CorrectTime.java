package fr.palier.intervention.application;

import fr.palier.engine.Role;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.Intervention;
import fr.palier.intervention.InterventionChanged;
import fr.palier.intervention.InterventionEvent;
import fr.palier.intervention.InterventionReason;
import fr.palier.intervention.domain.Admission;
import fr.palier.intervention.persistence.EventRows;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A time that was entered wrongly is corrected: the old one stays beside it, with who changed it and why. */
@Component
public class CorrectTime {

    private final InterventionDesk desk;
    private final EventRows events;
    private final RecordEvent recording;
    private final ReadInterventions reader;
    private final InterventionFlow flow;
    private final WatchDelay delays;
    private final ApplicationEventPublisher publisher;

    CorrectTime(
            InterventionDesk desk,
            EventRows events,
            RecordEvent recording,
            ReadInterventions reader,
            InterventionFlow flow,
            WatchDelay delays,
            ApplicationEventPublisher publisher) {
        this.desk = desk;
        this.events = events;
        this.recording = recording;
        this.reader = reader;
        this.flow = flow;
        this.delays = delays;
        this.publisher = publisher;
    }

    /** @throws fr.palier.office.Rejection {@code intervention.inFuture}, {@code intervention.beforeOrder}, {@code intervention.sameTime} */
    @Transactional
    public void correct(String reference, long event, OffsetDateTime at, String reason) {
        desk.people().mustBe(Role.RENTAL_MANAGEMENT.group(), Role.COMPLAINT_DESK.group());
        Intervention intervention = desk.locked(desk.people().office(), reference);
        InterventionEvent wrong = events.find(intervention.office(), reference, event)
                .orElseThrow(InterventionReason.UNKNOWN_EVENT::rejection);
        String why = InterventionDesk.reason(reason);
        InterventionReason.SAME_TIME.when(at.isEqual(wrong.at()));
        InterventionReason.IN_FUTURE.when(at.isAfter(desk.now()), wrong.kind().label());
        OffsetDateTime began = reader.course(intervention).began();
        boolean begins = wrong.kind() == EventKind.ORDERED || wrong.kind() == EventKind.ASSIGNED;
        InterventionReason.BEFORE_ORDER.when(
                !begins && at.isBefore(began), wrong.kind().label(), Admission.read(at), Admission.read(began));
        InterventionReason.ORDER_AFTER_EVENT.when(begins
                && reader.course(intervention).events().stream()
                        .anyMatch(one -> one.id() > event && one.at().isBefore(at)));
        events.correct(event, wrong.at(), at, why, desk.now(), desk.person().id());
        Intervention moved = recording.reread(intervention);
        desk.note(
                moved,
                "timeCorrected",
                "%s : heure corrigée, %s au lieu de %s. %s"
                        .formatted(wrong.kind().label(), Admission.read(at), Admission.read(wrong.at()), why),
                Map.of("event", event, "old", wrong.at().toString(), "new", at.toString()));
        flow.clockMoved(moved, delays.dates(moved.office(), reference));
        publisher.publishEvent(new InterventionChanged(moved.office(), reference));
    }
}
