package fr.palier.procurement.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** A deadline one day short annuls the procedure. */
class ConsultationClockTest {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final BusinessCalendar calendar = new BusinessCalendar();
    private final Office office = new Office(
            "62",
            "Office d’essai",
            "pas-de-calais-habitat",
            "OPH",
            false,
            "a@office.example",
            "https://office.example");
    private final Office alsace = new Office(
            "67", "Office d’essai", "legal-minimum", "OPH", true, "a@office.example", "https://office.example");

    @Test
    void theLegalClockRunsFromTheSendingAndThePolicysFromTheLastProof() {
        ConsultationClock clock = ConsultationClock.of(LocalDate.of(2026, 9, 1), 30, LocalDate.of(2026, 9, 4), 22);
        assertThat(clock.legalEnd()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(clock.policyEnd()).isEqualTo(LocalDate.of(2026, 9, 26));
    }

    @Test
    void theLaterEndWinsEitherWay() {
        assertThat(deadline(
                        ConsultationClock.of(LocalDate.of(2026, 9, 1), 30, LocalDate.of(2026, 9, 4), 22), END_OF_DAY))
                .isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(deadline(
                        ConsultationClock.of(LocalDate.of(2026, 9, 1), 15, LocalDate.of(2026, 9, 8), 22), END_OF_DAY))
                .isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void aClockThatSetsNothingDoesNotCount() {
        ConsultationClock policyOnly = ConsultationClock.of(LocalDate.of(2026, 9, 1), 0, LocalDate.of(2026, 9, 7), 22);
        assertThat(policyOnly.legalEnd()).isNull();
        assertThat(deadline(policyOnly, END_OF_DAY)).isEqualTo(LocalDate.of(2026, 9, 29));
        ConsultationClock none = ConsultationClock.of(LocalDate.of(2026, 9, 1), 0, LocalDate.of(2026, 9, 7), 0);
        assertThat(deadline(none, NOON)).as("the announced deadline alone").isEqualTo(LocalDate.of(2026, 9, 8));
    }

    @Test
    void anEndOnASaturdayIsMovedToMonday() {
        ConsultationClock saturday = ConsultationClock.of(LocalDate.of(2026, 9, 3), 30, LocalDate.of(2026, 9, 3), 0);
        assertThat(saturday.legalEnd()).isEqualTo(LocalDate.of(2026, 10, 3));
        assertThat(deadline(saturday, END_OF_DAY)).isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @Test
    void anEndOnAPublicHolidayIsMovedToTheNextWorkingDay() {
        ConsultationClock armistice =
                ConsultationClock.of(LocalDate.of(2026, 10, 20), 22, LocalDate.of(2026, 10, 20), 0);
        assertThat(armistice.legalEnd()).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(deadline(armistice, END_OF_DAY)).isEqualTo(LocalDate.of(2026, 11, 12));
    }

    @Test
    void goodFridayIsADayOffInAlsaceOnly() {
        ConsultationClock clock = ConsultationClock.of(LocalDate.of(2026, 3, 4), 30, LocalDate.of(2026, 3, 4), 0);
        assertThat(clock.legalEnd()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(deadline(clock, END_OF_DAY, office)).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(deadline(clock, END_OF_DAY, alsace)).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void closingAtNoonWouldCutTheLastDayShort() {
        ConsultationClock clock = ConsultationClock.of(LocalDate.of(2026, 9, 1), 30, LocalDate.of(2026, 9, 1), 0);
        assertThat(deadline(clock, NOON)).isEqualTo(LocalDate.of(2026, 10, 2));
    }

    @Test
    void aLaterAnnouncedDeadlineStands() {
        ZonedDateTime announced = ZonedDateTime.of(2026, 12, 1, 12, 0, 0, 0, Zone.PARIS);
        ConsultationClock clock = ConsultationClock.of(LocalDate.of(2026, 9, 1), 30, LocalDate.of(2026, 9, 1), 22);
        assertThat(clock.deadline(NOON, announced, calendar, office)).isEqualTo(announced);
    }

    @Test
    void anHourOfParisSurvivesTheEndOfSummerTime() {
        ConsultationClock clock = ConsultationClock.of(LocalDate.of(2026, 10, 1), 30, LocalDate.of(2026, 10, 1), 0);
        ZonedDateTime end =
                clock.deadline(NOON, ZonedDateTime.of(2026, 10, 2, 12, 0, 0, 0, Zone.PARIS), calendar, office);
        assertThat(end.toLocalTime()).isEqualTo(NOON);
        assertThat(end.getOffset().getTotalSeconds()).isEqualTo(3600);
    }

    private LocalDate deadline(ConsultationClock clock, LocalTime hour) {
        return deadline(clock, hour, office);
    }

    private LocalDate deadline(ConsultationClock clock, LocalTime hour, Office where) {
        ZonedDateTime early = ZonedDateTime.of(2026, 9, 8, 12, 0, 0, 0, Zone.PARIS);
        ZonedDateTime announced = clock.legalEnd() != null
                        && clock.legalEnd().getYear() == 2026
                        && clock.legalEnd().getMonthValue() < 9
                ? ZonedDateTime.of(2026, 1, 5, 12, 0, 0, 0, Zone.PARIS)
                : early;
        return clock.deadline(hour, announced, calendar, where).toLocalDate();
    }
}
