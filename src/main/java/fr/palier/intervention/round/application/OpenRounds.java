package fr.palier.intervention.round.application;

import fr.palier.housing.Place;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundStatus;
import fr.palier.intervention.round.domain.Schedule;
import fr.palier.intervention.round.persistence.ChecklistRows;
import fr.palier.intervention.round.persistence.RoundRows;
import fr.palier.intervention.round.persistence.ScheduleRows;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.OneByOne;
import fr.palier.office.Person;
import fr.palier.office.References;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Opens the rounds of a day, programme by programme, each in its own transaction: however often it is asked and by however many nodes, a
 * round is opened once. Days on which nobody asked, because the product was down, are made up for: their rounds are missed and say why.
 */
@Component
public class OpenRounds {

    private static final String DOWN =
            "Palier ne fonctionnait pas ce jour-là : la tournée n'a pas été ouverte et personne n'en a été chargé.";

    private final RoundDesk desk;
    private final ScheduleRows schedules;
    private final ChecklistRows checklists;
    private final RoundRows rows;
    private final References references;
    private final BusinessCalendar calendar;
    private final Offices offices;
    private final RoundFlow flow;
    private final OneByOne oneByOne;

    OpenRounds(
            RoundDesk desk,
            ScheduleRows schedules,
            ChecklistRows checklists,
            RoundRows rows,
            References references,
            BusinessCalendar calendar,
            Offices offices,
            RoundFlow flow,
            OneByOne oneByOne) {
        this.desk = desk;
        this.schedules = schedules;
        this.checklists = checklists;
        this.rows = rows;
        this.references = references;
        this.calendar = calendar;
        this.offices = offices;
        this.flow = flow;
        this.oneByOne = oneByOne;
    }

    /** What was found to do. @param missed rounds of days that nobody opened */
    public record Opened(int today, int missed) {

        Opened and(Opened other) {
            return new Opened(today + other.today, missed + other.missed);
        }
    }

    /** Those of today, and those of the days since it was last asked. */
    public Opened openToday(String office) {
        LocalDate today = desk.today();
        return oneByOne
                .map(
                        "rounds of a day",
                        schedules.notOpenedUntil(office, today),
                        schedule -> open(office, schedule.id(), today))
                .stream()
                .reduce(new Opened(0, 0), Opened::and);
    }

    /** The programme's row is held: the other node waits, and then finds the days looked at. */
    private Opened open(String office, long id, LocalDate today) {
        Schedule schedule = schedules.lock(office, id).orElseThrow();
        Office where = offices.get(office);
        Opened opened = days(schedule, today)
                .filter(day -> schedule.isDue(day, calendar.isWorkingDay(day, where)) && !rows.exists(id, day))
                .map(day -> open(schedule, day, today))
                .reduce(new Opened(0, 0), Opened::and);
        schedules.openedUntil(id, today);
        return opened;
    }

    /** Days after the last one looked at, as far back as the table says. */
    private Stream<LocalDate> days(Schedule schedule, LocalDate today) {
        int back = desk.rulesOf(schedule.office(), schedule.kind()).number("catchUpDays");
        LocalDate first = schedules
                .openedUntil(schedule.id())
                .map(last -> last.plusDays(1))
                .filter(day -> day.isAfter(schedule.startsOn()))
                .orElse(schedule.startsOn());
        LocalDate earliest = today.minusDays(back);
        LocalDate from = first.isBefore(earliest) ? earliest : first;
        return from.isAfter(today) ? Stream.empty() : from.datesUntil(today.plusDays(1));
    }

    private Opened open(Schedule schedule, LocalDate day, LocalDate today) {
        Round round = newRound(schedule, day);
        if (day.isBefore(today)) {
            Round missed = round.notOpened(DOWN);
            rows.add(missed);
            rows.explain(missed, missed.missedCause(), DOWN, missed.openedAt(), Person.SYSTEM);
            desk.note(missed, "notOpened", "Tournée manquée. " + DOWN, Map.of("day", day.toString()));
            return new Opened(0, 1);
        }
        rows.add(round);
        flow.start(round, subject(schedule, desk.place(round)));
        desk.note(round, "opened", "Tournée ouverte.", Map.of("schedule", schedule.id(), "team", schedule.team()));
        return new Opened(1, 0);
    }

    private static String subject(Schedule schedule, Place place) {
        return "Tournée %s, %s"
                .formatted(
                        schedule.kind().label().toLowerCase(Locale.FRANCE),
                        place.building() == null
                                ? place.residence().name()
                                : place.residence().name() + ", "
                                        + place.building().name());
    }

    private Round newRound(Schedule schedule, LocalDate day) {
        int hour = desk.rulesOf(schedule.office(), schedule.kind()).number("closingHour");
        OffsetDateTime dueAt = day.atStartOfDay(Zone.PARIS)
                .toLocalDateTime()
                .plusHours(hour)
                .atZone(Zone.PARIS)
                .toOffsetDateTime();
        Round draft = new Round(
                references.next(References.Letter.T, schedule.office()),
                schedule.office(),
                schedule.id(),
                schedule.residence(),
                schedule.building(),
                schedule.kind(),
                "",
                schedule.team(),
                day,
                dueAt,
                checklists.current(schedule.office(), schedule.kind()).id(),
                RoundStatus.OPEN,
                desk.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return draft.ofAgency(desk.place(draft).residence().agency());
    }
}
