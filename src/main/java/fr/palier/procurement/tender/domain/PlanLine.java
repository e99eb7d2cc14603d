package fr.palier.procurement.tender.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A step of the backward plan beside what really happened.
 *
 * @param doneOn day on which the step really ended, as the facts say; null while it has not
 * @param readOn day of reading, on which a step that has not ended may be late; null once the consultation is over
 */
public record PlanLine(BackwardPlan.Step planned, LocalDate doneOn, LocalDate readOn) {

    public boolean isDone() {
        return doneOn != null;
    }

    /** Calendar days after the planned end, negative before it; of a step that has not ended, days that have passed since. */
    public long daysLate() {
        if (doneOn != null) {
            return ChronoUnit.DAYS.between(planned.endsOn(), doneOn);
        }
        return readOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(planned.endsOn(), readOn));
    }

    public boolean isLate() {
        return daysLate() > 0;
    }

    /** What the reader of the plan is told. */
    public String words() {
        long days = daysLate();
        if (days > 0) {
            return isDone() ? days + " j de retard" : "en retard de " + days + " j";
        }
        if (!isDone()) {
            return readOn == null ? "sans objet" : "à venir";
        }
        return days == 0 ? "à la date prévue" : -days + " j d’avance";
    }
}
