package fr.palier.commitment.process;

import fr.palier.commitment.application.GestureFlow;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.engine.Processes;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The only place that starts a gesture's procedure and moves it on from pages and the tenants' links. */
@Component
class GoodwillGestureProcess implements GestureFlow {

    static final String KEY = "goodwill-gesture";

    /** What the assessment proposes, by name of {@code GestureKind}. */
    static final String GESTURE = "gesture";

    static final String APPROVAL_GROUPS = "approvalGroups";
    static final String APPROVED = "approved";

    /** End of the last day on which the tenant may contest. */
    static final String CONTEST_UNTIL = "contestUntil";

    static final String TO_CREDIT = "toCredit";

    private static final String FACTS_CHANGED = "commitment.factsChanged";

    private final Processes processes;

    GoodwillGestureProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(GoodwillGesture gesture, String subject) {
        processes.start(
                KEY,
                gesture.reference(),
                gesture.office(),
                Processes.display(gesture.reference(), gesture.office(), subject, null));
    }

    /** While an assessment waits for its turn already nobody waits for this: it will read the facts as they stand then. */
    @Override
    public void factsChanged(GoodwillGesture gesture) {
        if (processes.waitsFor(FACTS_CHANGED, gesture.reference())) {
            processes.correlate(FACTS_CHANGED, gesture.reference(), gesture.office(), Map.of());
        }
    }

    @Override
    public void contested(GoodwillGesture gesture) {
        processes.correlate("commitment.gestureContested", gesture.reference(), gesture.office(), Map.of());
    }

    @Override
    public void contestUntilMoved(GoodwillGesture gesture, LocalDate lastDay) {
        processes.moveTimers(KEY, gesture.reference(), CONTEST_UNTIL, end(lastDay));
    }

    /** First moment after a day. */
    static Date end(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(Zone.PARIS).toInstant());
    }
}
