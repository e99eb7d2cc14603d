package fr.palier.movein.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {

    private static final LocalDate BEFORE = LocalDate.of(2027, 3, 1);

    private static Reading reading(String serial, String value, LocalDate day) {
        return new Reading(MeterKind.COLD_WATER, serial, new BigDecimal(value), day, null);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 10,",
        "100, 99.999, 10, LOWER",
        "100, 120, 10,", // 2 a day, the most
        "100, 120.001, 10, TOO_HIGH",
        "100, 102, 0,", // on the same day counts as one
        "100, 102.001, 0, TOO_HIGH"
    })
    void aReadingFollowsTheEarlierOneWithinWhatADwellingUses(
            String before, String now, int days, Plausibility.Doubt doubt) {
        assertThat(Plausibility.of(
                        reading("A", before, BEFORE), reading("a", now, BEFORE.plusDays(days)), BigDecimal.valueOf(2)))
                .isEqualTo(java.util.Optional.ofNullable(doubt));
    }

    @Test
    void anotherMeterStartsAgain() {
        assertThat(Plausibility.of(reading("A", "900", BEFORE), reading("B", "0", BEFORE), BigDecimal.ONE))
                .isEmpty();
        assertThat(Plausibility.of(reading(null, "900", BEFORE), reading("B", "0", BEFORE), BigDecimal.ONE))
                .as("nobody knows that it is another")
                .contains(Plausibility.Doubt.LOWER);
    }

    @Test
    void aMoveInGoesOnInOneDirection() {
        for (MoveInStatus from : MoveInStatus.values()) {
            for (MoveInStatus to : MoveInStatus.values()) {
                boolean next = !from.isEnd() && to.ordinal() == from.ordinal() + 1 && to != MoveInStatus.CANCELLED;
                boolean given =
                        to == MoveInStatus.CANCELLED && (from == MoveInStatus.OPENED || from == MoveInStatus.CHECKED);
                assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(next || given);
            }
        }
    }
}
