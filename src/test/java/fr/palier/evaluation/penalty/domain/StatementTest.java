package fr.palier.evaluation.penalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatementTest {

    @Test
    void itsMonthIsElidedWhereItBeginsByAVowel() {
        assertThat(of(LocalDate.of(2027, 10, 1)).ofMonth()).isEqualTo("d’octobre 2027");
        assertThat(of(LocalDate.of(2027, 3, 1)).ofMonth()).isEqualTo("de mars 2027");
    }

    private static Statement of(LocalDate month) {
        return new Statement(
                "L-62-2027-0001",
                "62",
                "C-62-2027-0001",
                1,
                month,
                StatementStatus.TO_CHECK,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
