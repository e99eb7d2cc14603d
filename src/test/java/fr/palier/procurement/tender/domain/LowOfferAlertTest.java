package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.office.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert from the percentage of the table on, and not a cent above. */
class LowOfferAlertTest {

    private static final Money ESTIMATE = Money.of(100_000);
    private final LowOfferAlert alert = new LowOfferAlert(20, 30);

    @Test
    void exactlyTwentyPerCentUnderTheMeanOfTheOthersAlertsAndOneCentMoreDoesNot() {
        List<Money> others = List.of(Money.of(90_000), Money.of(110_000));
        assertThat(alert.of(Money.of(80_000), others, ESTIMATE))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("20,0 %", "moyenne").doesNotContain("l’estimation"));
        assertThat(alert.of(Money.of(new java.math.BigDecimal("80000.01")), others, ESTIMATE))
                .isEmpty();
    }

    @Test
    void aSoleOfferIsMeasuredByTheEstimateAlone() {
        assertThat(alert.of(Money.of(70_000), List.of(), ESTIMATE))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("l’estimation").doesNotContain("moyenne"));
        assertThat(alert.of(Money.of(70_001), List.of(), ESTIMATE)).isEmpty();
    }

    @Test
    void bothCausesAreTold() {
        assertThat(alert.of(Money.of(40_000), List.of(Money.of(100_000)), ESTIMATE))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("60,0 % sous la moyenne", "60,0 % sous l’estimation"));
    }
}
