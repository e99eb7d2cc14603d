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
import fr.palier.office.References;
import fr.palier.office.Zone;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the rounds of a day, each in its own transaction: however often it is asked and by however many nodes, a round is opened once. */
@Component
public class OpenRounds {

    private final RoundDesk desk;
    private final ScheduleRows schedules;
    private final ChecklistRows checklists;
    private final RoundRows rows;
    private final References references;
    private final BusinessCalendar calendar;
    private final Offices offices;
    private final RoundFlow flow;
    private final TransactionTemplate transaction;

    OpenRounds(
            RoundDesk desk,
            ScheduleRows schedules,
            ChecklistRows checklists,
            RoundRows rows,
            References references,
            BusinessCalendar calendar,
            Offices offices,
            RoundFlow flow,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.schedules = schedules;
        this.checklists = checklists;
        this.rows = rows;
        this.references = references;
        this.calendar = calendar;
        this.offices = offices;
        this.flow = flow;
        this.transaction = transaction;
    }

    /** Those of today; gives the number opened now. */
    public int openToday(String office) {
        LocalDate today = desk.today();
        Office where = offices.get(office);
        boolean working = calendar.isWorkingDay(today, where);
        return (int) schedules.withoutRound(office, today).stream()
                .filter(schedule -> schedule.isDue(today, working))
                .filter(schedule ->
                        Boolean.TRUE.equals(transaction.execute(status -> open(office, schedule.id(), today, working))))
                .count();
    }

    /** The programme's row is held: the other node waits, and then finds the round. */
    private boolean open(String office, long id, LocalDate day, boolean working) {
        Schedule schedule = schedules.lock(office, id).orElseThrow();
        if (rows.exists(id, day) || !schedule.isDue(day, working)) {
            return false;
        }
        Round round = newRound(schedule, day);
        rows.add(round);
        Place place = desk.place(round);
        flow.start(
                round,
                "Tournée %s, %s"
                        .formatted(
                                schedule.kind().label().toLowerCase(Locale.FRANCE),
                                place.building() == null
                                        ? place.residence().name()
                                        : place.residence().name() + ", "
                                                + place.building().name()));
        desk.note(round, "opened", "Tournée ouverte.", Map.of("schedule", schedule.id()));
        return true;
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
