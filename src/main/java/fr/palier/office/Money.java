package fr.palier.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;

/** An amount in euros without tax (HT), two decimals. May be zero or negative (a difference). */
public record Money(BigDecimal euros) implements Comparable<Money> {

    public static final Money ZERO = Money.of(0);

    public Money {
        euros = euros.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money of(BigDecimal euros) {
        return new Money(euros);
    }

    public static Money of(long euros) {
        return new Money(BigDecimal.valueOf(euros));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(euros.add(other.euros));
    }

    public Money minus(Money other) {
        return new Money(euros.subtract(other.euros));
    }

    public Money times(int factor) {
        return new Money(euros.multiply(BigDecimal.valueOf(factor)));
    }

    /** This amount as a share (0 to 1, four decimals) of a total; 0 of nothing. */
    public BigDecimal shareOf(Money total) {
        return total.euros.signum() == 0 ? BigDecimal.ZERO : euros.divide(total.euros, 4, RoundingMode.HALF_UP);
    }

    public boolean isNegative() {
        return euros.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return euros.compareTo(other.euros);
    }

    /** As it is read in France: {@code 180 000,00 €}. */
    @Override
    public String toString() {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(euros);
    }
}
