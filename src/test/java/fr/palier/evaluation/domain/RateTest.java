package fr.palier.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void withoutEventsARateSaysNothing() {
        assertThat(Rate.NONE.value()).isEmpty();
        assertThat(Rate.NONE.interval()).isEmpty();
    }

    /** 8 of 10: Wilson 95 %, (0.8 + 0.19207 ± 1.96 √(0.016 + 0.009604)) / 1.38415 = 0.4902 to 0.9433. */
    @Test
    void theIntervalIsWilsons() {
        Rate rate = new Rate(10, 8);
        assertThat(rate.value()).hasValue(new BigDecimal("0.8000"));
        assertThat(rate.interval().orElseThrow().from()).isEqualByComparingTo("0.4902");
        assertThat(rate.interval().orElseThrow().until()).isEqualByComparingTo("0.9433");
    }

    /** Two good visits of two do not prove a perfect firm. */
    @Test
    void smallNumbersGiveWideIntervalsWithinNoughtAndOne() {
        assertThat(new Rate(2, 2).interval().orElseThrow().from()).isLessThan(new BigDecimal("0.35"));
        assertThat(new Rate(2, 2).interval().orElseThrow().until()).isEqualByComparingTo("1");
        assertThat(new Rate(3, 0).interval().orElseThrow().from()).isEqualByComparingTo("0");
        for (int events = 1; events <= 300; events++) {
            for (int kept = 0; kept <= events; kept++) {
                Rate rate = new Rate(events, kept);
                assertThat(rate.value().orElseThrow())
                        .isBetween(
                                rate.interval().orElseThrow().from(),
                                rate.interval().orElseThrow().until());
            }
        }
    }

    @Test
    void moreKeptThanCountedIsNoRate() {
        assertThatThrownBy(() -> new Rate(2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(2, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
