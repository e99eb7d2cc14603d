package fr.palier.commitment.domain;

import fr.palier.office.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * The gestures of a year against its budget.
 *
 * @param budget null = none was entered
 * @param status by the table {@code gesture-budget}
 */
public record BudgetYear(int year, Money budget, List<Line> lines, BudgetStatus status, String basis) {

    /**
     * One theme.
     *
     * @param proposed awaits an agreement
     * @param committed agreed to, not yet credited
     * @param credited on the rent account
     * @param gestures number of gestures with an amount or apologies, agreed to or awaiting it
     */
    public record Line(Theme theme, Money proposed, Money committed, Money credited, int gestures) {}

    public Money proposed() {
        return Money.sum(lines.stream().map(Line::proposed).toList());
    }

    public Money committed() {
        return Money.sum(lines.stream().map(Line::committed).toList());
    }

    public Money credited() {
        return Money.sum(lines.stream().map(Line::credited).toList());
    }

    /** Agreed to or credited. */
    public Money spent() {
        return committed().plus(credited());
    }

    /** Null without a budget. */
    public Money left() {
        return budget == null ? null : budget.minus(spent());
    }

    /** Share of the budget, 1 = all; a budget of nothing is all spent by the first euro. */
    public static BigDecimal share(Money spent, Money budget) {
        if (budget.euros().signum() == 0) {
            return spent.euros().signum() == 0 ? BigDecimal.ZERO : BigDecimal.TEN;
        }
        return spent.shareOf(budget);
    }
}
