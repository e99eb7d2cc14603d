package fr.palier.movein.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.engine.TenantFile;
import fr.palier.engine.TenantFiles;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import fr.palier.housing.Place;
import fr.palier.movein.domain.MoveIn;
import fr.palier.movein.domain.MoveInReason;
import fr.palier.movein.domain.MoveInStatus;
import fr.palier.movein.persistence.MoveInRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who acts on move-ins, who reads them; what every act needs. */
@Component
public class MoveInDesk {

    /** Open and cancel. */
    public static final Set<String> OPENERS = Set.of(Role.RENTAL_MANAGEMENT.group());

    /** Make the visit, hand the contract over, order for reserves. */
    public static final Set<String> VISITORS = Set.of(Role.RENTAL_MANAGEMENT.group(), Role.FIELD_TEAMS.group());

    /** Call a month after; whoever made the visit may. */
    public static final Set<String> CALLERS =
            Set.of(Role.RENTAL_MANAGEMENT.group(), Role.FIELD_TEAMS.group(), Role.COMPLAINT_DESK.group());

    /** Read all move-ins; those of an agency read its own. */
    public static final Set<String> READERS = TenantFile.MOVE_IN.readers();

    /** Write the lists of the visit. */
    public static final Set<String> LIST_KEEPERS = Set.of(Role.SUPERVISORS.group());

    private final CurrentPerson people;
    private final MoveInRows rows;
    private final Homes homes;
    private final Offices offices;
    private final Rules rules;
    private final Journal journal;
    private final TenantFiles files;
    private final Clock clock;

    MoveInDesk(
            CurrentPerson people,
            MoveInRows rows,
            Homes homes,
            Offices offices,
            Rules rules,
            Journal journal,
            TenantFiles files,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.homes = homes;
        this.offices = offices;
        this.rules = rules;
        this.journal = journal;
        this.files = files;
        this.clock = clock;
    }

    Person person() {
        return people.get();
    }

    String office() {
        return people.office();
    }

    TenantFiles files() {
        return files;
    }

    void mustBe(Set<String> groups) {
        people.mustBe(groups);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Zone.PARIS));
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    MoveIn get(String office, String reference) {
        return rows.find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** Held until commit, for somebody of these groups. */
    MoveIn act(String reference, Set<String> groups) {
        MoveIn moveIn = locked(people.office(), reference);
        mustBe(groups);
        return moveIn;
    }

    /** Held until commit. */
    MoveIn locked(String office, String reference) {
        return rows.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** @throws fr.palier.office.Rejection {@code moveIn.wrongMoment} */
    static void mustStand(MoveIn moveIn, String act, MoveInStatus status) {
        MoveInReason.WRONG_MOMENT.when(
                moveIn.status() != status, act, moveIn.status().label().toLowerCase(java.util.Locale.FRANCE));
    }

    Place place(MoveIn moveIn) {
        return homes.placeOfDwelling(moveIn.office(), moveIn.dwelling());
    }

    Occupant occupant(MoveIn moveIn) {
        return homes.occupant(moveIn.office(), moveIn.occupant());
    }

    /** Whether a new lease opens a move-in by itself; an office without a row opens them by hand. */
    boolean opensByItself(String office) {
        return rules.simulateOne(
                        "move-in-opening",
                        Map.of("officePolicy", offices.get(office).policy()))
                .map(decision -> decision.isTrue("opens"))
                .orElse(false);
    }

    /** The row of a table for the office's policy, kept with the file. */
    Decision decide(MoveIn moveIn, String table, Map<String, Object> inputs) {
        Map<String, Object> all = new HashMap<>(inputs);
        all.put("officePolicy", offices.get(moveIn.office()).policy());
        return rules.decide(moveIn.office(), moveIn.reference(), table, all)
                .orElseThrow(() -> MoveInReason.NO_RULE.rejection(table));
    }

    /** @throws fr.palier.office.Rejection {@code moveIn.reasonRequired} */
    static String reason(String value, int longest) {
        return Text.reason(value, "Motif", longest, MoveInReason.REASON_REQUIRED);
    }

    void note(MoveIn moveIn, String event, String sentence, Map<String, ?> details) {
        journal.write(moveIn.office(), moveIn.reference(), "moveIn." + event, sentence, details);
    }
}
