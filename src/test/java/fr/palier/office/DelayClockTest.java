package fr.palier.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks over week-ends, holidays, nights, changes of hour and pauses; each due moment computed by hand. */
class DelayClockTest {

    private static final Office OFFICE = new Office(
            "62", "Office", "legal-minimum", "OPH", false, "office@office.example", "https://office.example");
    private static final Office ALSACE =
            new Office("67", "Office", "legal-minimum", "OPH", true, "office@office.example", "https://office.example");

    private final DelayClock clock = new DelayClock(new BusinessCalendar());

    /** Calendar of the cases: 2026-05-08 Friday, 2026-05-14 Thursday (Ascension) and 2026-05-25 Monday (Pentecost) are holidays. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        working days, within a week              | 3 W | 2026-06-01T09:00 |                                   | 2026-06-05T00:00
        working days, begun at night             | 3 W | 2026-06-01T23:59 |                                   | 2026-06-05T00:00
        working days, over a week-end            | 3 W | 2026-06-04T09:00 |                                   | 2026-06-10T00:00
        working days, begun on a Saturday        | 1 W | 2026-06-06T11:00 |                                   | 2026-06-09T00:00
        working days, over a holiday             | 3 W | 2026-05-12T09:00 |                                   | 2026-05-19T00:00
        working days, none: the same day         | 0 W | 2026-06-01T09:00 |                                   | 2026-06-02T00:00
        working days, none, on a Sunday          | 0 W | 2026-06-07T09:00 |                                   | 2026-06-09T00:00
        calendar days                            | 3 C | 2026-06-01T09:00 |                                   | 2026-06-05T00:00
        calendar days that end on a Sunday       | 3 C | 2026-06-04T09:00 |                                   | 2026-06-09T00:00
        calendar days that end on a holiday      | 2 C | 2026-05-12T09:00 |                                   | 2026-05-16T00:00
        hours, through the night                 | 4 H | 2026-06-01T22:30 |                                   | 2026-06-02T02:30
        hours, over a holiday                    | 24 H | 2026-05-13T18:00 |                                  | 2026-05-14T18:00
        hours, night of the summer hour (23 h)   | 24 H | 2026-03-28T12:00 |                                  | 2026-03-29T13:00
        hours, night of the winter hour (25 h)   | 24 H | 2026-10-24T12:00 |                                  | 2026-10-25T11:00
        working days, over the summer hour       | 1 W | 2026-03-27T12:00 |                                   | 2026-03-31T00:00
        pause inside one day gives nothing back  | 3 W | 2026-06-01T09:00 | 2026-06-02T10:00/2026-06-02T16:00 | 2026-06-05T00:00
        pause of one working day                 | 3 W | 2026-06-01T09:00 | 2026-06-02T10:00/2026-06-03T10:00 | 2026-06-06T00:00
        pause over a week-end: Monday alone      | 3 W | 2026-06-04T09:00 | 2026-06-05T10:00/2026-06-08T10:00 | 2026-06-11T00:00
        pause over a week-end, calendar days     | 7 C | 2026-06-01T09:00 | 2026-06-05T10:00/2026-06-08T10:00 | 2026-06-12T00:00
        calendar days that end on a Sunday, pause | 3 C | 2026-06-04T09:00 | 2026-06-05T10:00/2026-06-06T10:00 | 2026-06-10T00:00
        calendar days given back until a Sunday  | 3 C | 2026-06-01T09:00 | 2026-06-02T10:00/2026-06-05T10:00 | 2026-06-08T00:00
        calendar days, two pauses                | 3 C | 2026-06-04T09:00 | 2026-06-05T10:00/2026-06-06T10:00 2026-06-09T10:00/2026-06-11T10:00 | 2026-06-12T00:00
        no working day, on a Sunday, pause       | 0 W | 2026-06-07T09:00 | 2026-06-08T10:00/2026-06-09T10:00 | 2026-06-10T00:00
        pause in hours                           | 4 H | 2026-06-01T09:00 | 2026-06-01T10:00/2026-06-01T12:30 | 2026-06-01T15:30
        two pauses that overlap count once       | 4 H | 2026-06-01T09:00 | 2026-06-01T10:00/2026-06-01T12:00 2026-06-01T11:00/2026-06-01T13:00 | 2026-06-01T16:00
        pause before the beginning counts not    | 4 H | 2026-06-01T09:00 | 2026-05-30T10:00/2026-06-01T10:00 | 2026-06-01T14:00
        pause after the delay was missed         | 3 W | 2026-06-01T09:00 | 2026-06-05T10:00/2026-06-09T10:00 | 2026-06-05T00:00
        pause from the last day on               | 3 W | 2026-06-01T09:00 | 2026-06-04T10:00/2026-06-09T10:00 | 2026-06-10T00:00
        """)
    void endsWhenItMust(String name, String delay, LocalDateTime began, String pauses, LocalDateTime due) {
        Instant start = at(began);
        DelayClock.Reading reading = clock.read(
                delay(delay), start, pauses(pauses), null, at(LocalDateTime.parse("2026-12-31T00:00")), OFFICE);

        assertThat(reading.due().atZone(Zone.PARIS).toLocalDateTime()).isEqualTo(due);
        assertThat(reading.isLate()).isTrue();
        assertThat(clock.read(delay(delay), start, pauses(pauses), at(due).minusMillis(1), at(due), OFFICE)
                        .isLate())
                .isFalse();
        assertThat(clock.read(delay(delay), start, pauses(pauses), at(due), at(due), OFFICE)
                        .daysLate())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        the day after                          | 3 W | 2026-06-01T09:00 | 2026-06-05T18:00 |                                   | 1
        over the week-end                      | 3 W | 2026-06-01T09:00 | 2026-06-08T18:00 |                                   | 2
        on the Saturday                        | 3 W | 2026-06-01T09:00 | 2026-06-06T18:00 |                                   | 1
        calendar days, over the week-end       | 3 C | 2026-06-01T09:00 | 2026-06-08T18:00 |                                   | 4
        hours: each begun day                  | 4 H | 2026-06-01T09:00 | 2026-06-02T14:00 |                                   | 2
        nobody let in while it was late        | 3 W | 2026-06-01T09:00 | 2026-06-10T18:00 | 2026-06-05T10:00/2026-06-09T10:00 | 2
        """)
    void countsDaysLate(
            String name, String delay, LocalDateTime began, LocalDateTime stopped, String pauses, int daysLate) {
        DelayClock.Reading reading =
                clock.read(delay(delay), at(began), pauses(pauses), at(stopped), at(stopped), OFFICE);

        assertThat(reading.daysLate()).isEqualTo(daysLate);
        assertThat(reading.state()).isEqualTo(DelayClock.State.STOPPED);
    }

    /** Time given back moves the last day onto Sunday the 7th: late for the rates on Monday, for a penalty on Tuesday. */
    @Test
    void whoClaimsMoneyForADelayWaitsForAWorkedDay() {
        Instant began = at(LocalDateTime.parse("2026-06-01T09:00"));
        Delay delay = Delay.calendarDays(3);
        List<Pause> pauses = pauses("2026-06-02T10:00/2026-06-05T10:00");
        Instant monday = at(LocalDateTime.parse("2026-06-08T17:00"));
        Instant tuesday = at(LocalDateTime.parse("2026-06-09T10:00"));

        assertThat(clock.read(delay, began, pauses, monday, monday, OFFICE).daysLate())
                .isEqualTo(1);
        assertThat(clock.readForClaim(delay, began, pauses, monday, OFFICE).daysLate())
                .isZero();
        assertThat(clock.readForClaim(delay, began, pauses, tuesday, OFFICE).daysLate())
                .isEqualTo(1);
        assertThat(clock.readForClaim(delay, began, List.of(), tuesday, OFFICE))
                .as("nothing given back")
                .isEqualTo(clock.read(delay, began, List.of(), tuesday, tuesday, OFFICE));
    }

    /** Good Friday 2026-04-03 is worked but in Alsace-Moselle. */
    @Test
    void alsaceAndMoselleHaveTwoMoreHolidays() {
        Instant began = at(LocalDateTime.parse("2026-04-02T09:00"));

        assertThat(clock.due(Delay.workingDays(1), began, OFFICE))
                .isEqualTo(at(LocalDateTime.parse("2026-04-04T00:00")));
        assertThat(clock.due(Delay.workingDays(1), began, ALSACE))
                .isEqualTo(at(LocalDateTime.parse("2026-04-08T00:00")));
    }

    @Test
    void standsStillWhileItIsAnothersTurn() {
        Instant began = at(LocalDateTime.parse("2026-06-01T09:00"));
        Instant now = at(LocalDateTime.parse("2026-06-12T09:00"));
        List<Pause> open = List.of(new Pause(at(LocalDateTime.parse("2026-06-02T09:00")), null));

        DelayClock.Reading reading = clock.read(Delay.workingDays(3), began, open, null, now, OFFICE);

        assertThat(reading.state()).isEqualTo(DelayClock.State.PAUSED);
        assertThat(reading.isLate()).isFalse();
        assertThat(clock.read(Delay.workingDays(3), began, List.of(), null, now, OFFICE)
                        .state())
                .isEqualTo(DelayClock.State.RUNNING);
    }

    /** More standing still never makes a delay end earlier, nor a case later than before. */
    @Test
    void aPauseNeverTakesTimeAway() {
        Random random = new Random(20261127);
        for (int history = 0; history < 2_000; history++) {
            Delay delay = new Delay(random.nextInt(10), Delay.Unit.values()[random.nextInt(3)]);
            Instant began = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(300 * 86_400));
            Instant stopped = began.plusSeconds(random.nextInt(40 * 86_400));
            List<Pause> pauses = new ArrayList<>();
            DelayClock.Reading before = clock.read(delay, began, pauses, stopped, stopped, OFFICE);
            for (int more = 0; more < 4; more++) {
                Instant from = began.plusSeconds(random.nextInt(40 * 86_400));
                pauses.add(new Pause(from, from.plusSeconds(random.nextInt(6 * 86_400))));
                DelayClock.Reading after = clock.read(delay, began, pauses, stopped, stopped, OFFICE);
                assertThat(after.due()).isAfterOrEqualTo(before.due());
                assertThat(after.daysLate()).isLessThanOrEqualTo(before.daysLate());
                before = after;
            }
        }
    }

    /** Whoever needed as much more as a pause gave back is as late as without it: any time in hours, any number of days of the unit. */
    @Test
    void timeGivenBackIsNoTimeWonOrLost() {
        Random random = new Random(1182);
        BusinessCalendar calendar = new BusinessCalendar();
        int late = 0;
        for (int history = 0; history < 3_000; history++) {
            Delay.Unit unit = Delay.Unit.values()[random.nextInt(3)];
            Delay delay = new Delay(random.nextInt(unit == Delay.Unit.HOURS ? 200 : 10), unit);
            LocalDateTime began = LocalDateTime.parse("2026-01-01T00:00").plusMinutes(random.nextInt(300 * 1440));
            int more = 1 + random.nextInt(unit == Delay.Unit.HOURS ? 9_000 : 12);
            UnaryOperator<LocalDateTime> later = moment -> switch (unit) {
                case HOURS -> moment.plusMinutes(more);
                case CALENDAR_DAYS -> moment.plusDays(more);
                case WORKING_DAYS ->
                    calendar.plusWorkingDays(moment.toLocalDate(), more, OFFICE).atTime(moment.toLocalTime());
            };
            LocalDateTime closed = act(began.plusMinutes(random.nextInt(10 * 1440)), unit, calendar);
            LocalDateTime done = act(closed.plusMinutes(1 + random.nextInt(8 * 1440)), unit, calendar);
            DelayClock.Reading before = clock.read(
                    delay, instant(began, unit), List.of(), instant(done, unit), instant(done, unit), OFFICE);
            Pause pause = new Pause(instant(closed, unit), instant(later.apply(closed), unit));
            Instant end = instant(later.apply(done), unit);
            assertThat(clock.read(delay, instant(began, unit), List.of(pause), end, end, OFFICE)
                            .isLate())
                    .as("%s from %s, closed %s for %d, done %s", delay, began, closed, more, done)
                    .isEqualTo(before.isLate());
            late += before.isLate() ? 1 : 0;
        }
        assertThat(late).as("late and in time").isBetween(500, 2_500);
    }

    /** Firms act on worked days where worked days are counted. */
    private static LocalDateTime act(LocalDateTime moment, Delay.Unit unit, BusinessCalendar calendar) {
        return unit == Delay.Unit.WORKING_DAYS
                ? calendar.workingDayFrom(moment.toLocalDate(), OFFICE).atTime(moment.toLocalTime())
                : moment;
    }

    /** Hours pass, whatever the clock on the wall says. */
    private static Instant instant(LocalDateTime moment, Delay.Unit unit) {
        return moment.atZone(unit == Delay.Unit.HOURS ? ZoneOffset.UTC : Zone.PARIS)
                .toInstant();
    }

    private static Delay delay(String text) {
        String[] parts = text.split(" ");
        Delay.Unit unit =
                switch (parts[1]) {
                    case "W" -> Delay.Unit.WORKING_DAYS;
                    case "C" -> Delay.Unit.CALENDAR_DAYS;
                    default -> Delay.Unit.HOURS;
                };
        return new Delay(Integer.parseInt(parts[0]), unit);
    }

    private static List<Pause> pauses(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(pause -> pause.split("/"))
                        .map(ends -> new Pause(at(LocalDateTime.parse(ends[0])), at(LocalDateTime.parse(ends[1]))))
                        .toList();
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(Zone.PARIS).toInstant();
    }
}
