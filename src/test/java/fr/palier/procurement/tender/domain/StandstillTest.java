package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A contract signed one day early can be annulled. */
class StandstillTest {

    @Test
    void elevenFullDaysThenOneSigns() {
        assertThat(new Standstill(11).earliestSignature(LocalDate.of(2026, 9, 1)))
                .isEqualTo(LocalDate.of(2026, 9, 13));
    }

    @Test
    void sixteenFullDaysWhenALetterWentOnPaper() {
        assertThat(new Standstill(16).earliestSignature(LocalDate.of(2026, 9, 1)))
                .isEqualTo(LocalDate.of(2026, 9, 18));
    }

    @Test
    void noneMeansTheDayItself() {
        assertThat(new Standstill(0).earliestSignature(LocalDate.of(2026, 9, 1)))
                .isEqualTo(LocalDate.of(2026, 9, 1));
    }
}
