package fr.palier.intervention.round.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.housing.Homes;
import fr.palier.housing.Place;
import fr.palier.intervention.round.domain.Round;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.intervention.round.domain.RoundReason;
import fr.palier.intervention.round.persistence.RoundRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who acts on rounds, who reads them; what every act needs. */
@Component
public class RoundDesk {

    /** Make rounds. */
    public static final Set<String> TEAMS = Set.of(Role.FIELD_TEAMS.group(), Role.RENTAL_MANAGEMENT.group());

    /** Set programmes and lists, explain what was missed. */
    public static final Set<String> PLANNERS = Set.of(Role.RENTAL_MANAGEMENT.group(), Role.SUPERVISORS.group());

    public static final Set<String> READERS = Set.of(
            Role.FIELD_TEAMS.group(),
            Role.RENTAL_MANAGEMENT.group(),
            Role.COMPLAINT_DESK.group(),
            Role.QUALITY.group(),
            Role.SUPERVISORS.group());

    private static final String RULES = "round-rules";

    private final CurrentPerson people;
    private final RoundRows rows;
    private final Homes homes;
    private final Offices offices;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    RoundDesk(
            CurrentPerson people,
            RoundRows rows,
            Homes homes,
            Offices offices,
            Rules rules,
            Journal journal,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.homes = homes;
        this.offices = offices;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    public static boolean mayRead(Person person) {
        return person.isOneOf(READERS);
    }

    /** Those who read rounds, and the team of this one. */
    public static boolean mayRead(Person person, Round round) {
        return mayRead(person) || person.is(round.team());
    }

    /** Whoever makes rounds, and the team that the programme names. */
    public static boolean mayMake(Person person, Round round) {
        return person.isOneOf(TEAMS) || person.is(round.team());
    }

    public static boolean mayPlan(Person person) {
        return person.isOneOf(PLANNERS);
    }

    Person person() {
        return people.get();
    }

    String office() {
        return people.office();
    }

    void mustBe(Set<String> groups) {
        people.mustBe(groups);
    }

    /** One of these groups, or the team of the round. */
    void mustBe(Set<String> groups, Round round) {
        people.mustBe(Stream.concat(groups.stream(), Stream.of(round.team())).toArray(String[]::new));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Zone.PARIS));
    }

    String policy(String office) {
        return offices.get(office).policy();
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    Round get(String office, String reference) {
        return rows.find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** Held until commit. */
    Round locked(String office, String reference) {
        return rows.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    Place place(Round round) {
        return homes.place(round.office(), round.residence(), round.building(), null);
    }

    /** Hour of the day, days for a late record, number below which no rate is shown. */
    Decision rulesOf(String office, RoundKind kind) {
        return rules.simulateOne(RULES, Map.of("officePolicy", policy(office), "kind", kind.name()))
                .orElseThrow(() -> RoundReason.NO_RULE.rejection(RULES));
    }

    void note(Round round, String event, String sentence, Map<String, ?> details) {
        journal.write(round.office(), round.reference(), "round." + event, sentence, details);
    }
}
