package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackwardPlanTest {

    private final BusinessCalendar calendar = new BusinessCalendar();
    private final Office office = new Office(
            "62",
            "Office d’essai",
            "pas-de-calais-habitat",
            "OPH",
            false,
            "a@office.example",
            "https://office.example");
    private final List<BackwardPlan.Length> lengths = List.of(
            new BackwardPlan.Length(PlanStep.VISA, 5),
            new BackwardPlan.Length(PlanStep.PUBLICITY, 2),
            new BackwardPlan.Length(PlanStep.NOTIFICATION, 1));

    @Test
    void countedBackItEndsOnTheWantedDayAndStepsFollowWithoutGap() {
        BackwardPlan plan = BackwardPlan.until(LocalDate.of(2026, 9, 16), lengths, calendar, office);
        assertThat(plan.end()).isEqualTo(LocalDate.of(2026, 9, 16));
        assertThat(plan.steps().get(1).startsOn()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(plan.steps().get(1).endsOn()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(plan.steps().get(0).startsOn()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(plan.steps().get(0).endsOn()).isEqualTo(LocalDate.of(2026, 9, 11));
    }

    @Test
    void aWantedSundayIsReachedTheFridayBefore() {
        assertThat(BackwardPlan.until(LocalDate.of(2026, 9, 20), lengths, calendar, office)
                        .end())
                .isEqualTo(LocalDate.of(2026, 9, 18));
    }

    @Test
    void forwardAndBackwardAgree() {
        BackwardPlan forward = BackwardPlan.from(LocalDate.of(2026, 7, 9), lengths, calendar, office);
        assertThat(BackwardPlan.until(forward.end(), lengths, calendar, office)).isEqualTo(forward);
        assertThat(forward.steps()).noneMatch(step -> step.startsOn().equals(LocalDate.of(2026, 7, 14)));
    }
}
