package fr.palier.movein.application;

import fr.palier.engine.Decision;
import fr.palier.housing.EquipmentKind;
import fr.palier.movein.RequestedAfterMoveIn;
import fr.palier.movein.domain.CallOutcome;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.movein.persistence.VisitRows;
import fr.palier.office.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The call a month after the move-in: all is well, a request is taken, or nobody answers and it is tried again. */
@Component
public class CallTenant {

    private static final String TABLE = "move-in-follow-up";
    private static final int NOTE = 4000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MoveInDesk desk;
    private final MoveInRows rows;
    private final VisitRows visits;
    private final ApplicationEventPublisher events;
    private final MoveInFlow flow;

    CallTenant(MoveInDesk desk, MoveInRows rows, VisitRows visits, ApplicationEventPublisher events, MoveInFlow flow) {
        this.desk = desk;
        this.rows = rows;
        this.visits = visits;
        this.events = events;
        this.flow = flow;
    }

    /** @param equipment what a request is about; null = nothing in particular */
    @Transactional
    public void called(String reference, CallOutcome outcome, EquipmentKind equipment, String note) {
        MoveIn moveIn = desk.act(reference, MoveInDesk.CALLERS);
        MoveInDesk.mustStand(moveIn, "Appeler le locataire", MoveInStatus.HANDED_OVER);
        MoveInReason.CALL_TOO_EARLY.when(desk.today().isBefore(moveIn.callOn()), DAY.format(moveIn.callOn()));
        String text = Text.optional(note, "Ce que dit le locataire", NOTE);
        MoveInReason.NO_CALL_NOTE.when(outcome == CallOutcome.REQUEST && text == null);
        visits.call(moveIn, outcome, text, desk.now(), desk.person());
        desk.note(
                moveIn,
                "called",
                "Appel après l'entrée : " + outcome.label().toLowerCase(java.util.Locale.FRANCE) + ".",
                Map.of("outcome", outcome.name()));
        LocalDate again = outcome == CallOutcome.NOT_REACHED ? again(moveIn) : null;
        if (again == null) {
            rows.close(moveIn, desk.now());
        } else {
            rows.callOn(moveIn, again);
        }
        if (outcome == CallOutcome.REQUEST) {
            events.publishEvent(new RequestedAfterMoveIn(
                    moveIn.office(), reference, moveIn.dwelling(), moveIn.occupant(), equipment, text, desk.now()));
        }
        MoveInReason.CALL_NOT_READY.when(!flow.called(moveIn, again));
    }

    /** Day of the next try, or null when it was tried often enough. */
    private LocalDate again(MoveIn moveIn) {
        Decision decision = desk.decide(moveIn, TABLE, Map.of());
        long tried = visits.calls(moveIn.office(), moveIn.reference()).stream()
                .filter(call -> call.outcome() == CallOutcome.NOT_REACHED)
                .count();
        return tried >= decision.number("mostCalls") ? null : desk.today().plusDays(decision.number("retryDays"));
    }
}
