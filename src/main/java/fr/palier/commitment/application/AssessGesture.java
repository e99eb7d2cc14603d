package fr.palier.commitment.application;

import fr.palier.commitment.domain.Approval;
import fr.palier.commitment.domain.Cause;
import fr.palier.commitment.domain.GestureKind;
import fr.palier.commitment.domain.GestureStatus;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.Gravity;
import fr.palier.commitment.persistence.GestureRows;
import fr.palier.engine.Decision;
import fr.palier.office.Money;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Weighs a breach: repetition, gravity, excluded causes, then gesture, amount and who agrees, each by its table. */
@Component
public class AssessGesture {

    private final GestureRows rows;
    private final ExcludedCauses causes;
    private final WatchBudget budget;
    private final CommitmentDesk desk;

    AssessGesture(GestureRows rows, ExcludedCauses causes, WatchBudget budget, CommitmentDesk desk) {
        this.rows = rows;
        this.causes = causes;
        this.budget = budget;
        this.desk = desk;
    }

    /**
     * What the procedure needs to know.
     *
     * @param groups who may agree, separated by commas
     */
    public record Assessment(GestureKind gesture, Money amount, String groups) {}

    /** Again, where facts changed while an agreement was awaited. */
    @Transactional
    public Assessment assess(String office, String reference) {
        GoodwillGesture gesture = desk.locked(office, reference);
        int repetition = rows.repetition(gesture);
        Gravity gravity = desk.decide(
                        gesture,
                        "breach-gravity",
                        Map.of(
                                "breach",
                                gesture.breach().name(),
                                "daysLate",
                                gesture.daysLate(),
                                "occurrence",
                                gesture.occurrence()))
                .choice("gravity", Gravity.class);
        Set<Cause> excluding = causes.of(gesture);
        Decision decision = desk.decide(gesture, "goodwill-gesture", inputs(gesture, gravity, repetition, excluding));
        GestureKind kind = decision.choice("gesture", GestureKind.class);
        Money amount = Money.of(new BigDecimal(decision.text("amount")));
        Decision approval = desk.decide(
                gesture,
                "gesture-approval",
                Map.of(
                        "approval",
                        decision.text("approval"),
                        "budgetStatus",
                        budget.statusWith(office, amount).name()));
        keep(gesture, repetition, gravity, excluding, decision, kind, amount, approval);
        return new Assessment(kind, amount, approval.text("groups"));
    }

    private static Map<String, Object> inputs(
            GoodwillGesture gesture, Gravity gravity, int repetition, Set<Cause> excluding) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("theme", gesture.theme().name());
        inputs.put("gravity", gravity.name());
        inputs.put("daysLate", gesture.daysLate());
        inputs.put("repetition", repetition);
        inputs.put("tenantCommitmentBroken", excluding.contains(Cause.TENANT_COMMITMENT));
        inputs.put("forceMajeure", excluding.contains(Cause.FORCE_MAJEURE));
        inputs.put("noAccess", excluding.contains(Cause.NO_ACCESS));
        return inputs;
    }

    private void keep(
            GoodwillGesture gesture,
            int repetition,
            Gravity gravity,
            Set<Cause> excluding,
            Decision decision,
            GestureKind kind,
            Money amount,
            Decision approval) {
        GestureStatus next =
                gesture.status().to(kind == GestureKind.NONE ? GestureStatus.NO_GESTURE : GestureStatus.TO_APPROVE);
        OffsetDateTime now = desk.now();
        rows.assess(
                gesture.reference(),
                new GestureRows.Assessed(
                        next,
                        repetition,
                        gravity,
                        excluding.stream().findFirst().orElse(null),
                        kind,
                        amount,
                        approval.choice("level", Approval.class),
                        decision.rule(),
                        decision.basis(),
                        now,
                        next.isEnd() ? now : null));
        desk.note(
                gesture,
                "gestureAssessed",
                kind == GestureKind.NONE
                        ? "Aucun geste : %s".formatted(decision.basis())
                        : "%s proposé%s : %s"
                                .formatted(
                                        kind == GestureKind.AMOUNT ? amount : "Excuses",
                                        kind == GestureKind.AMOUNT ? "s" : "es",
                                        decision.basis()),
                Map.of("rule", decision.rule(), "repetition", repetition, "gravity", gravity.name()));
    }
}
