package fr.palier.commitment.application;

import fr.palier.commitment.domain.Cause;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.domain.TenantBreach;
import fr.palier.commitment.persistence.CauseRows;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Causes found for a fact, each weighed by the table {@code excluded-cause}. */
@Component
class ExcludedCauses {

    private final CauseRows causes;
    private final CommitmentDesk desk;

    ExcludedCauses(CauseRows causes, CommitmentDesk desk) {
        this.causes = causes;
        this.desk = desk;
    }

    /** Those that exclude; each weighing is kept with the gesture. */
    Set<Cause> of(GoodwillGesture gesture) {
        Set<Cause> excluding = EnumSet.noneOf(Cause.class);
        OffsetDateTime until = gesture.endedAt() == null ? gesture.foundAt() : gesture.endedAt();
        causes.standing(gesture.office(), gesture.residence(), day(gesture.beganAt()), day(until))
                .filter(declared -> weighs(
                        gesture,
                        Cause.FORCE_MAJEURE,
                        gesture.dueAt() == null || declared.firstDay().isBefore(day(gesture.dueAt()))))
                .ifPresent(declared -> excluding.add(Cause.FORCE_MAJEURE));
        if (gesture.noAccessAt() != null
                && weighs(
                        gesture,
                        Cause.NO_ACCESS,
                        gesture.dueAt() == null || gesture.noAccessAt().isBefore(gesture.dueAt()))) {
            excluding.add(Cause.NO_ACCESS);
        }
        if (causes.tenantBreaches(gesture.reference()).stream().anyMatch(TenantBreach::stands)
                && weighs(gesture, Cause.TENANT_COMMITMENT, true)) {
            excluding.add(Cause.TENANT_COMMITMENT);
        }
        return excluding;
    }

    private boolean weighs(GoodwillGesture gesture, Cause cause, boolean beforeDue) {
        return desk.decide(
                        gesture,
                        "excluded-cause",
                        Map.of("cause", cause.name(), "breach", gesture.breach().name(), "beforeDue", beforeDue))
                .isTrue("excluded");
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Zone.PARIS).toLocalDate();
    }
}
