package fr.palier.engine;

import fr.palier.engine.absence.AbsenceRows;
import fr.palier.engine.absence.MovedTasks;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A substitute for a period. While it runs the substitute has the groups of the absent person and their assigned tasks; the journal
 * names both. It ends by itself after its last day.
 */
@Component
public class Absences {

    private static final String TABLE = "substitution";

    /** Beyond, an office changes the assignment instead. */
    private static final int LONGEST_DAYS = 366;

    private final AbsenceRows rows;
    private final MovedTasks moved;
    private final Accounts accounts;
    private final Rules rules;
    private final CurrentPerson people;
    private final Clock clock;

    Absences(AbsenceRows rows, MovedTasks moved, Accounts accounts, Rules rules, CurrentPerson people, Clock clock) {
        this.rows = rows;
        this.moved = moved;
        this.accounts = accounts;
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Declares an absence in the office of the person at work.
     *
     * @return its number
     * @throws fr.palier.office.Rejection one of {@link AbsenceReason}
     */
    @Transactional
    public long declare(String account, String substitute, LocalDate firstDay, LocalDate lastDay) {
        Person declarer = people.get();
        String office = people.office();
        Absence asked = new Absence(0, office, account, substitute, firstDay, lastDay);
        AbsenceReason.NOT_YOURS.when(!account.equals(declarer.id()) && !declarer.is(Role.SUPERVISORS.group()));
        AbsenceReason.ONESELF.when(account.equals(substitute));
        checkPeriod(asked);
        Set<String> colleagues = Set.copyOf(
                accounts.ofOffice(office).stream().map(Accounts.Account::id).toList());
        AbsenceReason.OTHER_OFFICE.when(!colleagues.contains(account), account);
        AbsenceReason.OTHER_OFFICE.when(!colleagues.contains(substitute), substitute);
        checkRoles(asked);
        checkOthers(asked);
        long id = rows.add(asked, declarer.id());
        moved.follow();
        return id;
    }

    /** Ends an absence before its last day; tasks that the substitute has not done go back. */
    @Transactional
    public void end(long id) {
        Person person = people.get();
        Absence absence = rows.running(people.office(), id).orElseThrow(AbsenceReason.NOT_FOUND::rejection);
        OfficeReason.NOT_ALLOWED.when(!absence.account().equals(person.id()) && !person.is(Role.SUPERVISORS.group()));
        rows.end(id, person.id());
        moved.follow();
    }

    /** Running and coming absences that the person may see: supervisors those of the office, others their own. */
    public List<Absence> visible() {
        Person person = people.get();
        return rows.from(people.office(), today()).stream()
                .filter(absence -> person.is(Role.SUPERVISORS.group())
                        || absence.account().equals(person.id())
                        || absence.substitute().equals(person.id()))
                .toList();
    }

    /** Groups that absent persons lend to an account today: group to the absent account. */
    public Map<String, String> lentTo(String account) {
        Map<String, String> lent = new HashMap<>();
        for (Absence absence : rows.replacedBy(account, today())) {
            accounts.groupsOf(absence.account()).forEach(group -> lent.putIfAbsent(group, absence.account()));
        }
        return lent;
    }

    /** Whether the substitute acts for the absent account today. */
    public boolean replaces(String substitute, String absent) {
        return rows.replacedBy(substitute, today()).stream()
                .anyMatch(absence -> absence.account().equals(absent));
    }

    /** The absence of an account that runs today. */
    public Optional<Absence> today(String office, String account) {
        return rows.on(today()).stream()
                .filter(absence ->
                        absence.office().equals(office) && absence.account().equals(account))
                .findFirst();
    }

    private void checkPeriod(Absence asked) {
        AbsenceReason.WRONG_PERIOD.when(asked.lastDay().isBefore(asked.firstDay()));
        AbsenceReason.PASSED.when(asked.firstDay().isBefore(today()));
        AbsenceReason.TOO_LONG.when(
                ChronoUnit.DAYS.between(asked.firstDay(), asked.lastDay()) >= LONGEST_DAYS, LONGEST_DAYS);
    }

    private void checkRoles(Absence asked) {
        for (String absentRole : roles(asked.account())) {
            for (String substituteRole : roles(asked.substitute())) {
                Decision decision = rules.simulateOne(
                                TABLE, Map.of("absentRole", absentRole, "substituteRole", substituteRole))
                        .orElseThrow();
                AbsenceReason.FOUR_EYES.when(!decision.isTrue("allowed"), decision.basis());
            }
        }
    }

    private Set<String> roles(String account) {
        return Set.copyOf(accounts.groupsOf(account).stream()
                .filter(group -> !group.startsWith("service-"))
                .toList());
    }

    private void checkOthers(Absence asked) {
        for (Absence other : rows.touching(asked)) {
            AbsenceReason.OVERLAP.when(other.account().equals(asked.account()));
            AbsenceReason.SUBSTITUTE_AWAY.when(other.account().equals(asked.substitute()));
            AbsenceReason.REPLACES.when(other.substitute().equals(asked.account()), other.account());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zone.PARIS));
    }
}
