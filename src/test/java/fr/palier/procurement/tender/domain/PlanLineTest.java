package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlanLineTest {

    private static final LocalDate END = LocalDate.of(2027, 3, 10);

    @Test
    void aStepThatEndedIsEarlyInTimeOrLateByItsDays() {
        assertThat(line(END.minusDays(2), END).words()).isEqualTo("2 j d’avance");
        assertThat(line(END, END.plusDays(30)).words()).isEqualTo("à la date prévue");
        assertThat(line(END, END.plusDays(30)).isLate()).isFalse();
        assertThat(line(END.plusDays(1), END.plusDays(30)).words()).isEqualTo("1 j de retard");
    }

    @Test
    void aStepThatHasNotEndedIsLateFromTheDayAfterItsPlannedEnd() {
        assertThat(line(null, END.minusDays(5)).words()).isEqualTo("à venir");
        assertThat(line(null, END).isLate()).isFalse();
        assertThat(line(null, END.plusDays(1)).words()).isEqualTo("en retard de 1 j");
        assertThat(line(null, null).words())
                .as("the consultation ended before it")
                .isEqualTo("sans objet");
    }

    private static PlanLine line(LocalDate doneOn, LocalDate readOn) {
        return new PlanLine(new BackwardPlan.Step(PlanStep.ANALYSIS, 5, END.minusDays(6), END), doneOn, readOn);
    }
}
