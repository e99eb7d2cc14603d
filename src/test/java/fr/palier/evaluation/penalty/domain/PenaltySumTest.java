package fr.palier.evaluation.penalty.domain;

import static fr.palier.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.contract.PenaltyTerms;
import fr.palier.office.Delay;
import fr.palier.office.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PenaltySumTest {

    private static PenaltyTerms perDay(int euros, int grace, Integer cap, String capPercent) {
        return new PenaltyTerms(
                Money.of(euros),
                null,
                Delay.Unit.WORKING_DAYS,
                grace,
                cap == null ? null : Money.of(cap),
                capPercent == null ? null : new BigDecimal(capPercent));
    }

    private static PenaltyTerms share(String percent, int grace, Integer cap) {
        return new PenaltyTerms(
                null,
                new BigDecimal(percent),
                Delay.Unit.CALENDAR_DAYS,
                grace,
                cap == null ? null : Money.of(cap),
                null);
    }

    @Test
    void eachDayAfterTheGraceCostsTheSameUpToTheLowestCap() {
        assertThat(PenaltySum.of(perDay(50, 0, null, null), 3, null).amount()).isEqualTo(Money.of(150));
        assertThat(PenaltySum.of(perDay(50, 2, null, null), 3, null).amount()).isEqualTo(Money.of(50));
        assertThat(PenaltySum.of(perDay(50, 2, null, null), 2, null).amount()).isEqualTo(Money.ZERO);
        assertThat(PenaltySum.of(perDay(50, 0, 120, null), 3, null).amount()).isEqualTo(Money.of(120));
        assertThat(PenaltySum.of(perDay(50, 0, 120, "10"), 3, Money.of(1000)).amount())
                .isEqualTo(Money.of(100));
        assertThat(PenaltySum.of(perDay(50, 0, 120, "10"), 2, Money.of(1000)).amount())
                .isEqualTo(Money.of(100));
        assertThat(PenaltySum.of(perDay(50, 0, 120, "10"), 1, Money.of(1000)).amount())
                .isEqualTo(Money.of(50));
    }

    @Test
    void aShareOfTheOrderNeedsItsAmount() {
        // 0.5 % of 333 = 1.665, to the cent per day
        assertThat(PenaltySum.of(share("0.5", 0, null), 4, Money.of(333)).amount())
                .isEqualTo(Money.of(new BigDecimal("6.68")));
        assertThat(PenaltySum.of(share("0.5", 0, null), 4, null).amount()).isEqualTo(Money.ZERO);
        assertThat(share("0.5", 0, null).needsAmount()).isTrue();
        assertThat(perDay(50, 0, 120, null).needsAmount()).isFalse();
    }

    @Test
    void aClauseSaysAnAmountOrAShareAndReadsAsFrench() {
        assertThat(perDay(50, 2, 500, "10").inWords().replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(
                        "50,00 € par jour ouvré de retard, sans compter les 2 premiers jours, au plus 500,00 € par commande et 10 % de son montant");
        assertRefused(
                () -> new PenaltyTerms(null, null, Delay.Unit.WORKING_DAYS, 0, null, null), "contract.penaltyBasis");
        assertRefused(
                () -> new PenaltyTerms(Money.of(1), BigDecimal.ONE, Delay.Unit.WORKING_DAYS, 0, null, null),
                "contract.penaltyBasis");
        assertRefused(() -> new PenaltyTerms(Money.of(1), null, Delay.Unit.HOURS, 0, null, null), "contract.wrongUnit");
        assertRefused(() -> share("100.5", 0, null), "contract.penaltyPercent");
        assertRefused(() -> perDay(0, 0, null, null), "contract.penaltyNotPositive");
    }
}
