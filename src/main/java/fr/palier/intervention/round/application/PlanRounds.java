package fr.palier.intervention.round.application;

import fr.palier.engine.Role;
import fr.palier.housing.Homes;
import fr.palier.housing.Place;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.intervention.round.domain.RoundReason;
import fr.palier.intervention.round.domain.Schedule;
import fr.palier.intervention.round.persistence.ChecklistRows;
import fr.palier.intervention.round.persistence.ScheduleRows;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programmes and lists: data that the agency sets. */
@Component
public class PlanRounds {

    /** Who makes rounds where the programme names nobody else. */
    public static final String FIELD_TEAMS = Role.FIELD_TEAMS.group();

    private static final int MOST_LINES = 200;
    private static final int MOST_ITEMS = 40;
    private static final int LONGEST_LABEL = 200;

    private final RoundDesk desk;
    private final ScheduleRows schedules;
    private final ChecklistRows checklists;
    private final Homes homes;
    private final Offices offices;

    PlanRounds(RoundDesk desk, ScheduleRows schedules, ChecklistRows checklists, Homes homes, Offices offices) {
        this.desk = desk;
        this.schedules = schedules;
        this.checklists = checklists;
        this.homes = homes;
        this.offices = offices;
    }

    /** A programme and its place. */
    public record Line(Schedule schedule, Place place, String team) {}

    /** Who can make rounds: group of their tasks and what people read. */
    public record Team(String group, String label) {}

    /** A programme to open; @param building null = the residence as a whole @param endsOn null = goes on @param team group of {@link #teams} */
    public record Wanted(
            long residence,
            Long building,
            RoundKind kind,
            Set<DayOfWeek> weekdays,
            int everyWeeks,
            boolean onDaysOff,
            LocalDate startsOn,
            LocalDate endsOn,
            String team) {}

    /** @param residence null = the first of all */
    public List<Line> current(Long residence) {
        desk.mustBe(RoundDesk.READERS);
        String office = desk.office();
        return schedules.current(office, desk.today(), residence, MOST_LINES).stream()
                .map(schedule -> new Line(
                        schedule,
                        homes.place(office, schedule.residence(), schedule.building(), null),
                        label(schedule.team())))
                .toList();
    }

    /** The field teams first, then services and agencies of the office. */
    public List<Team> teams() {
        return Stream.concat(
                        Stream.of(new Team(FIELD_TEAMS, Role.FIELD_TEAMS.label())),
                        offices.services(desk.office()).stream().map(one -> new Team(one.group(), one.name())))
                .toList();
    }

    private String label(String group) {
        return teams().stream()
                .filter(team -> team.group().equals(group))
                .map(Team::label)
                .findFirst()
                .orElse(group);
    }

    @Transactional
    public long open(Wanted wanted) {
        desk.mustBe(RoundDesk.PLANNERS);
        String office = desk.office();
        LocalDate today = desk.today();
        homes.residence(office, wanted.residence());
        OfficeReason.WRONG_CHOICE.when(
                wanted.building() != null
                        && homes.building(office, wanted.building()).residence() != wanted.residence(),
                wanted.building(),
                "Bâtiment");
        OfficeReason.WRONG_CHOICE.when(
                teams().stream().noneMatch(team -> team.group().equals(wanted.team())),
                wanted.team(),
                "Équipe chargée");
        RoundReason.NO_DAY.when(wanted.weekdays().isEmpty());
        RoundReason.PAST_START.when(wanted.startsOn().isBefore(today));
        RoundReason.WRONG_PERIOD.when(wanted.endsOn() != null && wanted.endsOn().isBefore(wanted.startsOn()));
        Schedule schedule = new Schedule(
                0,
                office,
                wanted.residence(),
                wanted.building(),
                wanted.kind(),
                wanted.weekdays(),
                wanted.everyWeeks(),
                wanted.onDaysOff(),
                wanted.startsOn(),
                wanted.endsOn(),
                wanted.team());
        schedules.lockResidence(office, wanted.residence());
        RoundReason.SCHEDULED_TWICE.when(schedules.runs(schedule, today));
        return schedules.add(schedule, desk.now(), desk.person());
    }

    /** No round after yesterday; today's, if it is open already, stays to be made. */
    @Transactional
    public void end(long id) {
        String office = desk.office();
        Schedule schedule =
                schedules.lock(office, id).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection("programme " + id));
        desk.mustBe(RoundDesk.PLANNERS);
        RoundReason.OVER_ALREADY.when(schedule.isOver(desk.today()));
        LocalDate yesterday = desk.today().minusDays(1);
        schedules.end(
                office,
                id,
                yesterday.isBefore(schedule.startsOn()) ? schedule.startsOn().minusDays(1) : yesterday);
    }

    /** The list that the next rounds of a kind will have. */
    public Checklist checklist(RoundKind kind) {
        desk.mustBe(RoundDesk.READERS);
        return checklists.current(desk.office(), kind);
    }

    /** A new version of the office's list; rounds opened before keep theirs. */
    @Transactional
    public void rewrite(RoundKind kind, List<Checklist.Item> items) {
        desk.mustBe(RoundDesk.PLANNERS);
        RoundReason.NO_ITEMS.when(items.isEmpty() || items.size() > MOST_ITEMS, MOST_ITEMS);
        List<Checklist.Item> numbered = new ArrayList<>();
        for (Checklist.Item item : items) {
            String label = Text.optional(item.label(), "Point à vérifier", LONGEST_LABEL);
            OfficeReason.MISSING.when(label == null, "Point à vérifier");
            numbered.add(new Checklist.Item(numbered.size() + 1, label, item.equipment(), item.safety()));
        }
        checklists.lockOffice(desk.office());
        checklists.add(desk.office(), kind, numbered, desk.now(), desk.person());
    }
}
