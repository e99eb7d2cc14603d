package fr.palier.evaluation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.evaluation.Grade;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.Sheets;
import fr.palier.evaluation.scorecard.CourseMaker.Step;
import fr.palier.evaluation.scorecard.application.Scorecards;
import fr.palier.evaluation.scorecard.domain.Counting;
import fr.palier.evaluation.scorecard.domain.Limits;
import fr.palier.evaluation.scorecard.domain.UpkeepCount;
import fr.palier.evaluation.scorecard.domain.UpkeepFigures;
import fr.palier.intervention.Absence;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.InterventionHistory;
import fr.palier.intervention.Party;
import fr.palier.intervention.Priority;
import fr.palier.intervention.application.ReadHistories;
import fr.palier.office.BusinessCalendar;
import fr.palier.office.Delay;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.testing.PalierTest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an absence of a tenant that stands does to the rates of a firm, over random histories.
 *
 * <p>"Adding a no access" to a history: the firm came to an appointment as agreed (or, where none was agreed, at the moment of an act that
 * needs access), nobody opened, and all that followed happens later by the time that this cost, which is the time until access is agreed
 * on again: the same appointment is agreed on anew then. In an emergency what is promised is to be on the spot: a closed door that is the
 * first sight of the firm stands for its arrival, so it takes the place of the first visit there.
 */
@PalierTest
class NeutralRatesTest {

    private static final Set<EventKind> NEEDS_ACCESS = EnumSet.of(
            EventKind.APPOINTMENT_ACCEPTED,
            EventKind.VISIT,
            EventKind.NO_ACCESS,
            EventKind.SUPPLIER_NO_SHOW,
            EventKind.PARTS_ORDERED,
            EventKind.WORK_DONE);
    private static final Set<EventKind> ON_THE_SPOT =
            EnumSet.of(EventKind.VISIT, EventKind.NO_ACCESS, EventKind.WORK_DONE);
    private static final Duration TOLERANCE = Duration.ofHours(4);
    private static final Limits LIMITS = new Limits(
            Map.of(
                    Priority.EMERGENCY, Duration.ofHours(2),
                    Priority.URGENT, Duration.ofHours(24),
                    Priority.NORMAL, Duration.ofHours(72)),
            TOLERANCE);
    /** No holiday and no change of hour in the weeks that follow. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 1, 4);

    @Autowired
    private ReadHistories reader;

    @Autowired
    private Offices offices;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Scorecards scorecards;

    @Autowired
    private BusinessCalendar calendar;

    private final Counting counting = new Counting(LIMITS);
    private Office office;

    @BeforeEach
    void readOffice() {
        office = offices.get("62");
    }

    /** Neutral figures of a history. */
    private record Neutral(int contact, int contactKept, int due, int dueKept, int timed, int timedKept) {
        static Neutral of(UpkeepCount count) {
            return new Neutral(
                    count.contact(),
                    count.contactKept(),
                    count.due(),
                    count.dueKept(),
                    count.timed(),
                    count.timedKept());
        }
    }

    private UpkeepCount count(CourseMaker course) {
        return counting.of(reader.read(office, course.intervention(), course.events(), course.absences())
                .get(0));
    }

    /** In hours, however long the absence took; in calendar days, any number of them; in worked days by whole weeks, so that hours of contact are held too. */
    @Test
    void addingANoAccessNeverChangesTheNeutralRates() {
        Random random = new Random(20270104);
        int added = 0;
        int rawChanged = 0;
        int kept = 0;
        for (int round = 0; round < 4000; round++) {
            CourseMaker course = course(random);
            UpkeepCount before = count(course);
            Duration cost =
                    switch (course.delay().unit()) {
                        case HOURS -> Duration.ofMinutes(1 + random.nextInt(9000));
                        case CALENDAR_DAYS -> Duration.ofDays(1L + random.nextInt(20));
                        case WORKING_DAYS -> Duration.ofDays(7L * (1 + random.nextInt(3)));
                    };
            for (CourseMaker with : withNoAccess(course, at -> at.plus(cost))) {
                UpkeepCount after = count(with);
                assertThat(Neutral.of(after)).as("%s%nbecame%n%s", course, with).isEqualTo(Neutral.of(before));
                added++;
                rawChanged += after.dueRaw() - after.dueKept() > before.dueRaw() - before.dueKept()
                                || after.contactRaw() < before.contactRaw()
                                || after.timedRaw() < before.timedRaw()
                        ? 1
                        : 0;
                kept += before.timedKept();
            }
        }
        assertThat(added).isGreaterThan(8000);
        assertThat(rawChanged).as("the raw rates feel it").isGreaterThan(added / 2);
        assertThat(kept).as("late and in time").isBetween(added / 10, added * 9 / 10);
    }

    /** Delays in worked days give back worked days: each later act the same hour so many worked days later. */
    @Test
    void delaysInWorkedDaysGiveBackAnyNumberOfThem() {
        Random random = new Random(44);
        int added = 0;
        for (int round = 0; round < 3000; round++) {
            CourseMaker course = course(random, Priority.NORMAL, Delay.workingDays(1 + random.nextInt(7)));
            int days = 1 + random.nextInt(12);
            UpkeepCount before = count(course);
            for (CourseMaker with : withNoAccess(course, at -> workedDaysLater(at, days))) {
                assertThat(count(with).timedKept())
                        .as("%s%nbecame%n%s", course, with)
                        .isEqualTo(before.timedKept());
                added++;
            }
        }
        assertThat(added).isGreaterThan(5000);
    }

    /** In an emergency a closed door before the first visit tells that the firm was there earlier: never to its harm. */
    @Test
    void anEarlierArrivalNeverHarms() {
        Random random = new Random(7);
        int looked = 0;
        for (int round = 0; round < 2000; round++) {
            CourseMaker drawn = course(random);
            CourseMaker course =
                    new CourseMaker(Priority.EMERGENCY, Delay.hours(4 + random.nextInt(60)), drawn.steps());
            Duration cost = Duration.ofMinutes(1 + random.nextInt(3000));
            for (int place = 1; place < course.steps().size() - 1; place++) {
                if (isOpen(course.steps(), place)) {
                    CourseMaker with =
                            add(course, place, course.steps().get(place).at(), at -> at.plus(cost));
                    assertThat(late(count(with)))
                            .as("%s%nbecame%n%s", course, with)
                            .isLessThanOrEqualTo(late(count(course)));
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(2000);
    }

    private static int late(UpkeepCount count) {
        return count.timed() - count.timedKept();
    }

    /** An overturned one is no absence: it gives no time back and is a missed appointment. */
    @Test
    void anOverturnedOneCountsAsMissed() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            CourseMaker course = course(random);
            for (CourseMaker with : withNoAccess(course, at -> at.plusDays(7))) {
                CourseMaker overturned = new CourseMaker(
                        with.priority(),
                        with.delay(),
                        with.steps().stream()
                                .map(step -> step.kind() == EventKind.NO_ACCESS
                                        ? Step.closedDoor(step.at(), Absence.Decision.OVERTURNED)
                                        : step)
                                .toList());
                UpkeepCount count = count(overturned);
                assertThat(count.overturned()).isEqualTo(count.absences()).isPositive();
                assertThat(count.due()).isEqualTo(count.dueRaw());
                assertThat(count.due() - count.dueKept()).isGreaterThanOrEqualTo(count.overturned());
                assertThat(count.timedKept()).isEqualTo(count.timedRaw());
            }
        }
    }

    /** It counts as judged and not accepted, and, but for the arrival of an emergency, as not in time; else as the same work accepted. */
    @Test
    void workRefusedForGoodIsNeitherAcceptedNorInTime() {
        Random random = new Random(5);
        int kept = 0;
        for (int round = 0; round < 1000; round++) {
            CourseMaker drawn = course(random);
            if (drawn.steps().get(drawn.steps().size() - 1).kind() == EventKind.DECLINED) {
                continue;
            }
            CourseMaker accepted = ended(drawn, EventKind.ACCEPTED);
            UpkeepCount before = count(accepted);
            UpkeepCount after = count(ended(accepted, EventKind.REJECTED));
            boolean emergency = accepted.priority() == Priority.EMERGENCY;
            assertThat(after)
                    .isEqualTo(new UpkeepCount(
                            before.counted(),
                            before.contact(),
                            before.contactKept(),
                            before.contactRaw(),
                            before.due(),
                            before.dueKept(),
                            before.dueRaw(),
                            before.timed(),
                            emergency ? before.timedKept() : 0,
                            emergency ? before.timedRaw() : 0,
                            before.absences(),
                            before.overturned(),
                            1,
                            0,
                            1));
            assertThat(before.rejected()).isZero();
            kept += emergency ? 0 : before.timedKept();
        }
        assertThat(kept).as("in time, had it been accepted").isPositive();
    }

    private static CourseMaker ended(CourseMaker course, EventKind verdict) {
        List<Step> steps = new ArrayList<>(course.steps());
        Step last = steps.remove(steps.size() - 1);
        steps.add(Step.of(verdict, last.at()).by(Party.OFFICE));
        return new CourseMaker(course.priority(), course.delay(), List.copyOf(steps));
    }

    /** Each is counted for its own turn, as if the other had never had the order. */
    @Test
    void whoHadTheOrderBeforeOrAfterChargesNobodyElse() {
        Random random = new Random(18);
        int missed = 0;
        int nothing = 0;
        for (int round = 0; round < 1500; round++) {
            CourseMaker before = taken(course(random), random);
            CourseMaker drawn = course(random);
            CourseMaker after = new CourseMaker(
                    before.priority(),
                    before.delay(),
                    drawn.steps().stream()
                            .map(step -> step.moved(at -> at.plusWeeks(6)))
                            .map(step -> step.kind() == EventKind.ORDERED
                                    ? Step.of(EventKind.ASSIGNED, step.at()).by(Party.OFFICE)
                                    : step)
                            .toList());
            List<Step> both = new ArrayList<>(before.steps());
            both.addAll(after.steps());
            CourseMaker whole = new CourseMaker(before.priority(), before.delay(), both);

            List<InterventionHistory> turns =
                    reader.read(office, whole.intervention(), whole.events(), whole.absences());
            assertThat(turns).hasSize(2);
            assertThat(counting.of(turns.get(0))).as("%s", whole).isEqualTo(count(before));
            assertThat(counting.of(turns.get(1))).as("%s", whole).isEqualTo(count(after));
            UpkeepCount own = count(before);
            missed += own.timed() - own.timedKept() + own.contact() - own.contactKept() + own.due() - own.dueKept();
            nothing += own.equals(UpkeepCount.NONE) ? 1 : 0;
        }
        assertThat(missed).as("misses of whom the order was taken from").isGreaterThan(500);
        assertThat(nothing).as("taken away before anything was due").isGreaterThan(100);
    }

    /** Of an order that was taken away only what had become due counts, and all of that. */
    @Test
    void whatWasTakenAwayCountsForWhatWasDueByThen() {
        LocalDateTime monday = FIRST_MONDAY.atTime(9, 0);
        CourseMaker soon = takenAt(monday.plusHours(71));
        assertThat(count(soon)).isEqualTo(UpkeepCount.NONE);
        assertThat(count(takenAt(monday.plusHours(72))))
                .satisfies(count -> assertThat(count.contact()).isOne())
                .satisfies(count -> assertThat(count.contactKept()).isZero())
                .satisfies(count -> assertThat(count.timed()).isZero());
        // five worked days: Monday the 11th is the last one
        assertThat(count(takenAt(monday.plusDays(7).withHour(23))).timed()).isZero();
        assertThat(count(takenAt(monday.plusDays(8).withHour(0))))
                .satisfies(count -> assertThat(count.timed()).isOne())
                .satisfies(count -> assertThat(count.timedKept()).isZero())
                .satisfies(count -> assertThat(count.judged()).isZero());
        // agreed on for Tuesday 9 to 11, four hours tolerated
        LocalDateTime slot = monday.plusDays(1);
        Step agreed = Step.agreed(monday.plusHours(1), slot, slot.plusHours(2));
        assertThat(count(takenAt(slot.plusHours(6), agreed))).isEqualTo(UpkeepCount.NONE);
        assertThat(count(takenAt(slot.plusHours(7), agreed)).due()).isOne();
        assertThat(count(takenAt(slot.plusHours(7), agreed)).dueKept()).isZero();
        // nobody opened on Tuesday: neither the first contact nor the delay ran on
        Step closed = Step.closedDoor(slot, null);
        assertThat(count(takenAt(monday.plusDays(20), closed)))
                .satisfies(count -> assertThat(count.timed() + count.contact() + count.due())
                        .isZero())
                .satisfies(count -> assertThat(count.absences()).isOne());
    }

    private static CourseMaker takenAt(LocalDateTime at, Step... between) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(EventKind.ORDERED, FIRST_MONDAY.atTime(9, 0)).by(Party.OFFICE));
        steps.addAll(List.of(between));
        steps.add(Step.of(EventKind.DECLINED, at).by(Party.OFFICE));
        return new CourseMaker(Priority.NORMAL, Delay.workingDays(5), steps);
    }

    /** The order is taken away after some of the steps, before the work is done. */
    private static CourseMaker taken(CourseMaker course, Random random) {
        List<Step> steps = new ArrayList<>();
        int most = 1 + random.nextInt(course.steps().size());
        for (Step step : course.steps().subList(0, most)) {
            if (step.kind() == EventKind.WORK_DONE || step.kind() == EventKind.DECLINED) {
                break;
            }
            steps.add(step);
        }
        LocalDateTime last = steps.get(steps.size() - 1).at();
        steps.add(Step.of(EventKind.DECLINED, last.plusMinutes(1 + random.nextInt(12000)))
                .by(Party.OFFICE));
        return new CourseMaker(course.priority(), course.delay(), List.copyOf(steps));
    }

    @Test
    void noEventsNeverGiveAGrade() {
        assertThat(scorecards.score("62", UpkeepFigures.NONE).grade()).isEqualTo(Grade.UNDEFINED);
        assertThat(scorecards.score("62", UpkeepFigures.NONE).score()).isNull();
        for (int events = 0; events < 20; events++) {
            assertThat(sheets.grade("62", SheetKind.MAINTENANCE, BigDecimal.valueOf(100), events)
                            .grade())
                    .isEqualTo(Grade.UNDEFINED);
        }
    }

    /** All histories with one more closed door. */
    private List<CourseMaker> withNoAccess(CourseMaker course, UnaryOperator<LocalDateTime> later) {
        List<CourseMaker> all = new ArrayList<>();
        boolean seen = false;
        for (int place = 1; place < course.steps().size() - 1; place++) {
            Step next = course.steps().get(place);
            boolean first = !seen && ON_THE_SPOT.contains(next.kind()) && counts(next);
            boolean arrives = course.priority() == Priority.EMERGENCY && !seen && !first;
            if (!arrives && isOpen(course.steps(), place)) {
                LocalDateTime slotEnd = fixed(course.steps(), place);
                if (slotEnd == null ? NEEDS_ACCESS.contains(next.kind()) : isAtSlot(next.at(), slotEnd)) {
                    all.add(add(course, place, next.at(), later));
                }
                LocalDateTime between = middle(course.steps().get(place - 1).at(), next.at());
                if (slotEnd != null
                        && isAtSlot(between, slotEnd)
                        && !(first && course.priority() == Priority.EMERGENCY)) {
                    all.add(add(course, place, between, later));
                }
            }
            seen |= first;
        }
        return all;
    }

    /** Whoever comes later does not come to the appointment any more. */
    private static boolean isAtSlot(LocalDateTime at, LocalDateTime slotEnd) {
        return !at.isAfter(slotEnd.plus(TOLERANCE));
    }

    private static LocalDateTime middle(LocalDateTime one, LocalDateTime other) {
        return one.plus(Duration.between(one, other).dividedBy(2));
    }

    private static boolean counts(Step step) {
        return step.kind() != EventKind.NO_ACCESS || step.absence() != Absence.Decision.OVERTURNED;
    }

    /** Nothing is awaited of the office at that moment. */
    private static boolean isOpen(List<Step> steps, int place) {
        return steps.get(place - 1).kind() != EventKind.WORK_DONE;
    }

    /** The closed door stands at a moment; what came from then on comes later, the appointment agreed on anew. */
    private static CourseMaker add(
            CourseMaker course, int place, LocalDateTime at, UnaryOperator<LocalDateTime> later) {
        List<Step> steps = new ArrayList<>(course.steps().subList(0, place));
        steps.add(Step.closedDoor(at, null));
        lastAgreed(course.steps(), place)
                .ifPresent(agreed -> steps.add(
                        Step.agreed(later.apply(at), later.apply(agreed.from()), later.apply(agreed.until()))));
        course.steps().subList(place, course.steps().size()).forEach(step -> steps.add(step.moved(later)));
        return new CourseMaker(course.priority(), course.delay(), steps);
    }

    private static LocalDateTime fixed(List<Step> steps, int place) {
        return lastAgreed(steps, place).map(Step::until).orElse(null);
    }

    private static java.util.Optional<Step> lastAgreed(List<Step> steps, int place) {
        Step fixed = null;
        for (Step step : steps.subList(0, place)) {
            fixed = switch (step.kind()) {
                case APPOINTMENT_ACCEPTED -> step;
                case APPOINTMENT_MOVED -> step.party() == Party.TENANT ? null : step;
                case VISIT, NO_ACCESS, SUPPLIER_NO_SHOW, PARTS_ORDERED, WORK_DONE -> null;
                default -> fixed;
            };
        }
        return java.util.Optional.ofNullable(fixed);
    }

    private CourseMaker course(Random random) {
        Priority priority = Priority.values()[random.nextInt(3)];
        Delay delay = priority == Priority.EMERGENCY
                ? Delay.hours(2 + random.nextInt(70))
                : switch (random.nextInt(3)) {
                    case 0 -> Delay.hours(12 + random.nextInt(200));
                    case 1 -> Delay.calendarDays(3 + random.nextInt(8));
                    default -> Delay.workingDays(2 + random.nextInt(6));
                };
        return course(random, priority, delay);
    }

    /** Acts fall on worked days where these are counted, else on any. */
    private CourseMaker course(Random random, Priority priority, Delay delay) {
        List<Step> steps = new ArrayList<>();
        Moments moments = new Moments(
                random, FIRST_MONDAY.plusDays(random.nextInt(3)).atTime(8, 0), delay.unit() == Delay.Unit.WORKING_DAYS);
        steps.add(Step.of(EventKind.ORDERED, moments.next()).by(Party.OFFICE));
        int turns = random.nextInt(6);
        LocalDateTime slot = null;
        for (int turn = 0; turn < turns; turn++) {
            LocalDateTime at = moments.next();
            switch (random.nextInt(8)) {
                case 0 -> steps.add(Step.of(EventKind.FIRST_CONTACT, at));
                case 1, 2 -> {
                    slot = moments.peek();
                    steps.add(Step.agreed(at, slot, end(slot, random)));
                }
                case 3 -> steps.add(Step.of(EventKind.VISIT, at));
                case 4 ->
                    steps.add(Step.closedDoor(
                            at, random.nextBoolean() ? null : Absence.Decision.values()[random.nextInt(2)]));
                case 5 -> {
                    if (slot != null) {
                        Party party = random.nextBoolean() ? Party.TENANT : Party.SUPPLIER;
                        slot = moments.peek();
                        steps.add(new Step(EventKind.APPOINTMENT_MOVED, at, party, slot, end(slot, random), null));
                    }
                }
                case 6 -> {
                    if (slot != null) {
                        steps.add(Step.of(EventKind.SUPPLIER_NO_SHOW, at).by(Party.OFFICE));
                        slot = null;
                    }
                }
                default -> steps.add(Step.of(EventKind.PARTS_ORDERED, at));
            }
        }
        if (random.nextInt(5) == 0) {
            steps.add(Step.of(EventKind.DECLINED, moments.next()).by(Party.OFFICE));
            return new CourseMaker(priority, delay, List.copyOf(steps));
        }
        steps.add(Step.of(EventKind.WORK_DONE, moments.next()));
        if (random.nextInt(4) == 0) {
            steps.add(Step.of(EventKind.REFUSED, moments.next()).by(Party.OFFICE));
            steps.add(Step.of(EventKind.WORK_DONE, moments.next()));
        }
        EventKind verdict = random.nextInt(5) == 0 ? EventKind.REJECTED : EventKind.ACCEPTED;
        steps.add(Step.of(verdict, moments.next()).by(Party.OFFICE));
        return new CourseMaker(priority, delay, List.copyOf(steps));
    }

    /** Of the same day. */
    private static LocalDateTime end(LocalDateTime from, Random random) {
        LocalDateTime end = from.plusMinutes(30 + random.nextInt(240));
        return end.toLocalDate().equals(from.toLocalDate())
                ? end
                : from.toLocalDate().atTime(23, 59, 59);
    }

    /** Moments, each after the one before. */
    private static final class Moments {

        private final Random random;
        private final boolean worked;
        private LocalDateTime now;

        private Moments(Random random, LocalDateTime first, boolean worked) {
            this.random = random;
            this.worked = worked;
            this.now = first;
        }

        private LocalDateTime next() {
            now = peek();
            return now;
        }

        private LocalDateTime peek() {
            LocalDateTime later = now.plusMinutes(1 + random.nextInt(random.nextBoolean() ? 300 : 3000));
            while (worked && (later.getDayOfWeek() == DayOfWeek.SATURDAY || later.getDayOfWeek() == DayOfWeek.SUNDAY)) {
                later = later.plusDays(1);
            }
            return later;
        }
    }

    private LocalDateTime workedDaysLater(LocalDateTime at, int days) {
        return calendar.plusWorkingDays(at.toLocalDate(), days, office).atTime(at.toLocalTime());
    }
}
