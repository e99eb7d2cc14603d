package fr.palier.evaluation.penalty.domain;

import fr.palier.contract.PenaltyTerms;
import fr.palier.office.Money;
import java.math.BigDecimal;

/**
 * The clause applied to a delay: never a grade, nothing but days and amounts.
 *
 * @param countedDays days late without those of grace
 * @param perDay euros HT for a day
 * @param gross before any cap
 * @param cap the lowest that applies; null = none
 */
public record PenaltySum(int countedDays, Money perDay, Money gross, Money cap, Money amount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param order amount of the order; null = unknown: a clause that needs it then gives nothing */
    public static PenaltySum of(PenaltyTerms terms, int daysLate, Money order) {
        int counted = Math.max(0, daysLate - terms.graceDays());
        Money perDay = terms.perDay() != null ? terms.perDay() : share(order, terms.percent());
        Money gross = perDay.times(counted);
        Money cap = lowest(
                terms.cap(), terms.capPercent() == null || order == null ? null : share(order, terms.capPercent()));
        return new PenaltySum(counted, perDay, gross, cap, cap == null || gross.compareTo(cap) <= 0 ? gross : cap);
    }

    private static Money share(Money order, BigDecimal percent) {
        return order == null
                ? Money.ZERO
                : Money.of(order.euros().multiply(percent).divide(HUNDRED));
    }

    private static Money lowest(Money one, Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
