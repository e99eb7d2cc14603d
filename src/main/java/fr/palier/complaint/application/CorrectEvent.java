package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintEvent;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.EventKind;
import fr.palier.complaint.persistence.ComplaintEvents;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects when a fact happened: the old time, who and why stay; every clock reads the new one. */
@Component
public class CorrectEvent {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final ComplaintDesk desk;
    private final ComplaintEvents events;

    CorrectEvent(ComplaintDesk desk, ComplaintEvents events) {
        this.desk = desk;
        this.events = events;
    }

    /** @throws fr.palier.office.Rejection {@code complaint.event.notFound}, {@code complaint.inFuture}, {@code complaint.beforeReception} */
    @Transactional
    public void correct(String reference, long id, OffsetDateTime at, String reason) {
        Complaint complaint = desk.act(reference);
        ComplaintEvent event = events.find(reference, id).orElseThrow(ComplaintReason.UNKNOWN_EVENT::rejection);
        String why = Text.required(Text.reason(reason, ComplaintReason.REASON_REQUIRED), "Motif", 500);
        ComplaintReason.IN_FUTURE.when(at.isAfter(desk.now()));
        ComplaintReason.LONG_AGO.when(at.isBefore(complaint.enteredAt().minusYears(1)));
        boolean first = event.kind() == EventKind.RECEIVED;
        ComplaintReason.BEFORE_RECEPTION.when(events.of(reference).stream()
                .filter(other -> other.id() != id && (first || other.kind() == EventKind.RECEIVED))
                .anyMatch(other -> first ? at.isAfter(other.at()) : at.isBefore(other.at())));
        events.correct(event, at, why, desk.person(), desk.now());
        desk.note(
                complaint,
                "eventCorrected",
                "Heure corrigée (%s) : %s au lieu de %s."
                        .formatted(
                                event.kind().label().toLowerCase(java.util.Locale.FRENCH),
                                shown(at),
                                shown(event.at())),
                Map.of("event", id, "old", event.at().toString(), "new", at.toString()));
    }

    private static String shown(OffsetDateTime at) {
        return MOMENT.format(at.atZoneSameInstant(Zone.PARIS));
    }
}
