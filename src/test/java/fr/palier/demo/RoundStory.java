package fr.palier.demo;

import fr.palier.housing.Place;
import fr.palier.intervention.round.application.FollowMissed;
import fr.palier.intervention.round.application.OpenRounds;
import fr.palier.intervention.round.application.PlanRounds;
import fr.palier.intervention.round.application.RecordRound;
import fr.palier.intervention.round.application.RoundReader;
import fr.palier.intervention.round.domain.Answer;
import fr.palier.intervention.round.domain.MissedCause;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.intervention.round.domain.Seen;
import fr.palier.testing.As;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** How the people of a round act: for tests and for the demonstration. */
public class RoundStory {

    public static final String AGENCY = "rental-management-62";
    public static final String TEAM = "field-teams-62";
    public static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final PlanRounds planning;
    private final OpenRounds opening;
    private final RecordRound recording;
    private final FollowMissed missed;
    private final RoundReader reader;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundStory(
            PlanRounds planning,
            OpenRounds opening,
            RecordRound recording,
            FollowMissed missed,
            RoundReader reader,
            IdentityService identity,
            JdbcClient jdbc,
            Clock clock) {
        this.planning = planning;
        this.opening = opening;
        this.recording = recording;
        this.missed = missed;
        this.reader = reader;
        this.identity = identity;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A programme of the place's building from today on; gives its number. */
    public long plan(Place place, RoundKind kind, Set<DayOfWeek> days, int everyWeeks, boolean onDaysOff) {
        return plan(place, kind, days, everyWeeks, onDaysOff, PlanRounds.FIELD_TEAMS);
    }

    public long plan(Place place, RoundKind kind, Set<DayOfWeek> days, int everyWeeks, boolean onDaysOff, String team) {
        return As.person(
                AGENCY,
                () -> planning.open(new PlanRounds.Wanted(
                        place.residence().id(),
                        place.building() == null ? null : place.building().id(),
                        kind,
                        days,
                        everyWeeks,
                        onDaysOff,
                        today(),
                        null,
                        team)));
    }

    /** What the scheduler does: nobody is signed in. */
    public OpenRounds.Opened openToday() {
        return asNobody(() -> opening.openToday("62"));
    }

    /** Round of a programme on a day. */
    public String round(long schedule, LocalDate day) {
        return jdbc.sql("select reference from inspection_round where schedule = ? and day = ?")
                .params(schedule, day)
                .query(String.class)
                .single();
    }

    /** The whole list in order, but for the lines given. */
    public void make(String reference, String lateReason, Seen... findings) {
        As.person(TEAM, () -> recording.record(reference, seen(reference, findings), lateReason));
    }

    public List<Seen> seen(String reference, Seen... findings) {
        List<Seen> seen = new ArrayList<>(List.of(findings));
        As.person(TEAM, () -> reader.sheet(reference)).list().items().stream()
                .filter(item -> seen.stream().noneMatch(one -> one.position() == item.position()))
                .toList()
                .forEach(item -> seen.add(new Seen(item.position(), Answer.State.GOOD, null, false, null, null)));
        return seen;
    }

    public static Seen finding(int position, String note, boolean danger, Answer.FollowUp wanted) {
        return new Seen(position, Answer.State.FINDING, note, danger, wanted, null);
    }

    public void explain(String reference, String note) {
        As.person(AGENCY, () -> missed.explain(reference, MissedCause.STAFF_ABSENT, note));
    }

    public RoundReader.Sheet sheet(String reference) {
        return As.person(TEAM, () -> reader.sheet(reference));
    }

    private <T> T asNobody(Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        identity.clearAuthentication();
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
