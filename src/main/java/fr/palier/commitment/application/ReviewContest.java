package fr.palier.commitment.application;

import fr.palier.commitment.GestureDecided;
import fr.palier.commitment.domain.Approval;
import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another person than who agreed looks at a contested gesture again: upheld, or raised up to the ceiling of the table. */
@Component
public class ReviewContest {

    private static final Set<String> OF_DIRECTION = Set.of(Role.EXECUTIVE.group(), Role.SUPERVISORS.group());
    private static final Set<String> OF_AGENCY =
            Set.of(Role.RENTAL_MANAGEMENT.group(), Role.SUPERVISORS.group(), Role.EXECUTIVE.group());

    private final GestureRows rows;
    private final TenantLetters letters;
    private final WatchBudget budget;
    private final CommitmentDesk desk;
    private final ApplicationEventPublisher publisher;

    ReviewContest(
            GestureRows rows,
            TenantLetters letters,
            WatchBudget budget,
            CommitmentDesk desk,
            ApplicationEventPublisher publisher) {
        this.rows = rows;
        this.letters = letters;
        this.budget = budget;
        this.desk = desk;
        this.publisher = publisher;
    }

    /** The decision stands; the tenant reads why. */
    @Transactional
    public void uphold(String reference, Money amount, String reason) {
        GoodwillGesture gesture = toReview(reference);
        CommitmentReason.AMOUNT_WITHOUT_CHANGE.when(
                amount != null && amount.euros().signum() != 0);
        review(gesture, null, reason);
    }

    /** A higher amount; the tenant reads why. */
    @Transactional
    public void raise(String reference, Money amount, String reason) {
        GoodwillGesture gesture = toReview(reference);
        OfficeReason.MISSING.when(amount == null, "Nouveau montant");
        CommitmentReason.AMOUNT_NOT_RAISED.when(amount.compareTo(gesture.amount()) <= 0, gesture.amount());
        Decision bounds = desk.decide(
                gesture, "contest-period", Map.of("gesture", gesture.gesture().name()));
        Money ceiling = Money.of(new BigDecimal(bounds.text("ceiling")));
        CommitmentReason.AMOUNT_ABOVE_CEILING.when(amount.compareTo(ceiling) > 0, ceiling);
        review(gesture, amount, reason);
        budget.tellWhenLow(gesture);
    }

    /** The letter that answers the contest. */
    @Transactional
    public void answer(String office, String reference) {
        GoodwillGesture gesture = desk.locked(office, reference);
        gesture.mustBe(GestureStatus.REVIEWED);
        rows.answered(gesture, letters.answer(gesture));
    }

    private GoodwillGesture toReview(String reference) {
        GoodwillGesture gesture = desk.locked(desk.office(), reference);
        gesture.mustBe(GestureStatus.CONTESTED);
        desk.mustBeOne(gesture.approval() == Approval.DIRECTION ? OF_DIRECTION : OF_AGENCY);
        CommitmentReason.APPROVED_THE_GESTURE.when(desk.isPerson(gesture.decidedBy()));
        CommitmentReason.HANDLED_THE_CASE.when(rows.handlers(reference).stream().anyMatch(desk::isPerson));
        return gesture;
    }

    private void review(GoodwillGesture gesture, Money raised, String reason) {
        rows.review(
                gesture, raised, desk.person().id(), desk.person().name(), desk.now(), CommitmentDesk.reason(reason));
        publisher.publishEvent(new GestureDecided(gesture.office(), gesture.reference(), gesture.caseReference()));
        desk.note(
                gesture,
                "contestReviewed",
                raised == null
                        ? "Contestation examinée : décision maintenue."
                        : "Contestation examinée : geste porté à %s.".formatted(raised),
                raised == null ? Map.of() : Map.of("old", gesture.amount().euros(), "new", raised.euros()));
    }
}
