package fr.palier.intervention;

import fr.palier.office.Money;
import java.math.BigDecimal;
import java.util.Collection;

/** A line of the price list with its quantity; @param price euros HT per unit, as on the day of the order */
public record Line(String code, String label, String unit, Money price, BigDecimal quantity) {

    public Money amount() {
        return Money.of(price.euros().multiply(quantity));
    }

    public static Money sum(Collection<Line> lines) {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
