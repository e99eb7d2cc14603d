package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Several marks give one, as long as they are near. */
class MarkSheetTest {

    private static final int AGREEMENT_FROM = 5;

    @Test
    void theMeanCountsBelowTheSpreadOfTheTableAndNoneFromItOn() {
        assertThat(sheet("12", "16.99").settled(AGREEMENT_FROM)).contains(new BigDecimal("14.50"));
        assertThat(sheet("12", "17").settled(AGREEMENT_FROM)).isEmpty();
        assertThat(sheet("0", "20").settled(AGREEMENT_FROM)).isEmpty();
    }

    @Test
    void oneMarkCountsAsItIsAndNoMarkIsNone() {
        assertThat(sheet("20").settled(AGREEMENT_FROM)).contains(new BigDecimal("20.00"));
        assertThat(sheet().settled(AGREEMENT_FROM)).isEmpty();
    }

    @Test
    void threeMarksAreRoundedOnce() {
        assertThat(sheet("10", "10", "11").settled(AGREEMENT_FROM)).contains(new BigDecimal("10.33"));
        assertThat(sheet("10", "11", "11").settled(AGREEMENT_FROM)).contains(new BigDecimal("10.67"));
    }

    @Test
    void commentsNameTheirRatersWhereThereAreSeveral() {
        assertThat(sheet("10").comments()).isEqualTo("dit 0");
        assertThat(sheet("10", "11").comments()).isEqualTo("R0 : dit 0 R1 : dit 1");
        assertThat(sheet().comments()).isNull();
    }

    private static MarkSheet sheet(String... marks) {
        return new MarkSheet(java.util.stream.IntStream.range(0, marks.length)
                .mapToObj(i -> new MarkSheet.Mark(
                        1,
                        2,
                        "r" + i,
                        "R" + i,
                        new BigDecimal(Arrays.asList(marks).get(i)),
                        "dit " + i,
                        OffsetDateTime.MIN))
                .toList());
    }
}
