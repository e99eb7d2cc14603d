package fr.palier.intervention.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);

    private static Schedule schedule(Set<DayOfWeek> days, int weeks, boolean daysOff) {
        return new Schedule(
                1,
                "62",
                1,
                null,
                RoundKind.CLEANLINESS,
                days,
                weeks,
                daysOff,
                WEDNESDAY,
                LocalDate.of(2027, 4, 30),
                "field-teams");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, true, false", // before the first day
        "2027-03-03, true, false", // no day of the programme
        "2027-03-04, true, true",
        "2027-03-08, true, false", // the other week
        "2027-03-15, true, true", // a Monday of the second week after
        "2027-03-18, true, true",
        "2027-03-18, false, false", // a public holiday
        "2027-04-29, true, true",
        "2027-05-13, true, false" // after the last day
    })
    void aRoundIsDueOnItsWeekdaysOfItsWeeksWithinItsPeriod(LocalDate day, boolean working, boolean due) {
        assertThat(schedule(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 2, false)
                        .isDue(day, working))
                .isEqualTo(due);
    }

    @Test
    void daysOffCountWhereTheProgrammeSaysSo() {
        LocalDate sunday = LocalDate.of(2027, 3, 7);
        assertThat(schedule(EnumSet.allOf(DayOfWeek.class), 1, true).isDue(sunday, false))
                .isTrue();
        assertThat(schedule(EnumSet.allOf(DayOfWeek.class), 1, false).isDue(sunday, false))
                .isFalse();
    }

    @Test
    void theRhythmIsReadable() {
        assertThat(schedule(EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY), 2, false)
                        .rhythm())
                .isEqualTo("lundi, jeudi, toutes les 2 semaines");
        assertThat(schedule(EnumSet.allOf(DayOfWeek.class), 1, true).rhythm())
                .isEqualTo("tous les jours, jours chômés compris");
    }

    @Test
    void aRoundMadeNeverChangesAndALateOneStaysLate() {
        for (RoundStatus from : RoundStatus.values()) {
            for (RoundStatus to : RoundStatus.values()) {
                boolean allowed = from == RoundStatus.OPEN && to != RoundStatus.OPEN
                        || from == RoundStatus.MISSED && to == RoundStatus.DONE_LATE;
                assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(allowed);
            }
        }
    }

    @Test
    void tooFewRoundsGiveNoRate() {
        RoundCount few = new RoundCount(1, "Essai", RoundKind.CLEANLINESS, 4, 4, 0, 0, 0, 0);
        RoundCount enough = new RoundCount(1, "Essai", RoundKind.CLEANLINESS, 5, 4, 1, 0, 0, 0);
        assertThat(few.rate(5)).isNull();
        assertThat(enough.rate(5)).isEqualTo(80);
        assertThat(new RoundCount(1, "Essai", RoundKind.CLEANLINESS, 0, 0, 0, 0, 0, 0).rate(0))
                .isNull();
    }
}
