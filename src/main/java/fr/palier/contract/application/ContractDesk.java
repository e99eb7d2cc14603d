package fr.palier.contract.application;

import fr.palier.contract.Commitment;
import fr.palier.contract.Contract;
import fr.palier.contract.ContractReason;
import fr.palier.contract.persistence.ContractRows;
import fr.palier.engine.Accounts;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Delay;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reads and keeps the register, and what every entry must satisfy. */
@Component
public class ContractDesk {

    /** Who reads it. */
    public static final Set<String> READERS = Set.of(
            Role.BUYERS.group(),
            Role.RENTAL_MANAGEMENT.group(),
            Role.COMPLAINT_DESK.group(),
            Role.FIELD_TEAMS.group(),
            Role.FINANCE.group(),
            Role.QUALITY.group(),
            Role.SUPERVISORS.group());

    private static final String TABLE = "maintenance-delay";
    private static final int MOST = 300;

    private final ContractRows rows;
    private final Rules rules;
    private final Offices offices;
    private final Accounts accounts;
    private final CurrentPerson people;
    private final Journal journal;
    private final Clock clock;

    ContractDesk(
            ContractRows rows,
            Rules rules,
            Offices offices,
            Accounts accounts,
            CurrentPerson people,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.offices = offices;
        this.accounts = accounts;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    public static boolean mayRead(Person person) {
        return person.isOneOf(READERS);
    }

    public static boolean mayKeep(Person person) {
        return person.is(Role.BUYERS.group());
    }

    /** @throws fr.palier.office.Rejection {@code contract.notFound}, for another office's and for those who may not read it */
    @Transactional(readOnly = true)
    public Contract get(String reference) {
        ContractReason.UNKNOWN.when(!mayRead(people.get()), reference);
        return rows.find(people.office(), reference).orElseThrow(() -> ContractReason.UNKNOWN.rejection(reference));
    }

    /** Those to complete first, then by end. */
    @Transactional(readOnly = true)
    public List<Contract> search(String words) {
        OfficeReason.NOT_ALLOWED.when(!mayRead(people.get()));
        return rows.search(people.office(), words, MOST);
    }

    public List<Journal.Line> journal(Contract contract) {
        return journal.of(contract.office(), contract.reference());
    }

    String keeper() {
        people.mustBe(Role.BUYERS.group());
        return people.office();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    Person person() {
        return people.get();
    }

    void note(Contract contract, String event, String sentence) {
        journal.write(contract.office(), contract.reference(), "contract." + event, sentence, Map.of());
    }

    /** Dates, delays within the office's bounds, officer of the office, code of its own. */
    void check(Contract contract) {
        ContractReason.ENDS_BEFORE.when(
                contract.ends() != null && contract.ends().isBefore(contract.starts()));
        contract.commitments().forEach(one -> check(contract.office(), one));
        if (contract.officer() != null) {
            ContractReason.UNKNOWN_OFFICER.when(
                    accounts.ofOffice(contract.office()).stream()
                            .noneMatch(account -> account.id().equals(contract.officer())),
                    contract.officer());
        }
        if (contract.code() != null) {
            rows.findCode(contract.office(), contract.code())
                    .filter(other -> !other.reference().equals(contract.reference()))
                    .ifPresent(other -> {
                        throw ContractReason.CODE_TAKEN.rejection(contract.code(), other.reference());
                    });
        }
    }

    private void check(String office, Commitment commitment) {
        ContractReason.WRONG_UNIT.when(commitment.delay().unit() == Delay.Unit.HOURS);
        OfficeReason.WRONG_NUMBER.when(
                commitment.emergencyHours() < 1 || commitment.emergencyHours() > 168, "Heures en urgence", 1, 168);
        Decision bounds = bounds(
                office, commitment.workType().name(), commitment.workType().label());
        int least = bounds.number("minDays");
        int most = bounds.number("maxDays");
        ContractReason.DELAY_OUT_OF_BOUNDS.when(
                commitment.delay().amount() < least || commitment.delay().amount() > most,
                commitment.workType().label(),
                least,
                most);
    }

    private Decision bounds(String office, String workType, String label) {
        return rules.simulateOne(
                        TABLE,
                        Map.of(
                                "officePolicy",
                                offices.get(office).policy(),
                                "workType",
                                workType,
                                "priority",
                                "NORMAL"))
                .orElseThrow(() -> ContractReason.NO_BOUNDS.rejection(label));
    }
}
