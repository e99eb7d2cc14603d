package fr.palier.commitment.application;

import fr.palier.commitment.GestureDecided;
import fr.palier.commitment.domain.Approval;
import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.TenantBreach;
import fr.palier.commitment.persistence.CauseRows;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.engine.Role;
import fr.palier.office.Text;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person agrees to a gesture or refuses it: at the level that the table asks for, and never who handled the case. */
@Component
public class DecideGesture {

    private final GestureRows rows;
    private final CauseRows causes;
    private final WatchBudget budget;
    private final CommitmentDesk desk;
    private final ApplicationEventPublisher publisher;

    DecideGesture(
            GestureRows rows,
            CauseRows causes,
            WatchBudget budget,
            CommitmentDesk desk,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.causes = causes;
        this.budget = budget;
        this.desk = desk;
        this.publisher = publisher;
    }

    /** @param comment may be empty */
    @Transactional
    public void approve(String reference, String comment) {
        GoodwillGesture gesture = toDecide(reference);
        decide(gesture, GestureStatus.APPROVED, Text.optional(comment, "Motif", 2000));
        desk.note(
                gesture,
                "gestureApproved",
                "Geste accordé : %s.".formatted(gesture.inWords()),
                Map.of(
                        "amount",
                        gesture.amount().euros(),
                        "level",
                        gesture.approval().name()));
        budget.tellWhenLow(gesture);
    }

    /** The tenant is not written to; the reason stays in the file. */
    @Transactional
    public void refuse(String reference, String reason) {
        GoodwillGesture gesture = toDecide(reference);
        String kept = CommitmentDesk.reason(reason);
        decide(gesture, GestureStatus.REFUSED, kept);
        desk.note(gesture, "gestureRefused", "Geste refusé : %s".formatted(kept), Map.of());
    }

    private GoodwillGesture toDecide(String reference) {
        GoodwillGesture gesture = desk.locked(desk.office(), reference);
        gesture.mustBe(GestureStatus.TO_APPROVE);
        desk.mustBeOne(
                gesture.approval() == Approval.DIRECTION ? Set.of(Role.EXECUTIVE.group()) : CommitmentDesk.KEEPERS);
        CommitmentReason.HANDLED_THE_CASE.when(rows.handlers(reference).stream().anyMatch(desk::isPerson));
        CommitmentReason.LINKED_THE_CAUSE.when(causes.tenantBreaches(reference).stream()
                .map(TenantBreach::linkedBy)
                .anyMatch(desk::isPerson));
        return gesture;
    }

    private void decide(GoodwillGesture gesture, GestureStatus next, String reason) {
        rows.decide(gesture, next, desk.person().id(), desk.person().name(), desk.now(), reason);
        publisher.publishEvent(new GestureDecided(gesture.office(), gesture.reference(), gesture.caseReference()));
    }
}
