package fr.palier.evaluation.penalty.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.engine.Role;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.evaluation.penalty.persistence.StatementRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.office.Zone;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads and decides penalties, and what every act on one needs. */
@Component
public class PenaltyDesk {

    /** Who reads them. */
    public static final Set<String> READERS = Set.of(
            Role.BUYERS.group(),
            Role.RENTAL_MANAGEMENT.group(),
            Role.FINANCE.group(),
            Role.QUALITY.group(),
            Role.SUPERVISORS.group());

    private final CurrentPerson people;
    private final Contracts contracts;
    private final PenaltyRows rows;
    private final StatementRows statements;
    private final Journal journal;
    private final Clock clock;

    PenaltyDesk(
            CurrentPerson people,
            Contracts contracts,
            PenaltyRows rows,
            StatementRows statements,
            Journal journal,
            Clock clock) {
        this.people = people;
        this.contracts = contracts;
        this.rows = rows;
        this.statements = statements;
        this.journal = journal;
        this.clock = clock;
    }

    public static boolean mayRead(Person person) {
        return person.isOneOf(READERS);
    }

    /** The officer in charge of the contract; where none is named, rental management; supervisors always. */
    public static boolean mayDecide(Person person, Contract contract) {
        return person.is(Role.SUPERVISORS.group())
                || (contract.officer() == null
                        ? person.is(Role.RENTAL_MANAGEMENT.group())
                        : person.id().equals(contract.officer()));
    }

    /** The one person whom the contract names: decides, and so reads, whatever else they do. */
    static boolean isOfficer(Person person, Contract contract) {
        return person.id().equals(contract.officer());
    }

    Person person() {
        return people.get();
    }

    String office() {
        return people.office();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    String reader() {
        OfficeReason.NOT_ALLOWED.when(!mayRead(people.get()));
        return people.office();
    }

    Contract contract(String office, String reference) {
        return contracts.find(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** The penalty, held until commit, for who may decide it. */
    Penalty toDecide(long id) {
        String office = people.office();
        Penalty penalty = rows.lock(office, id).orElseThrow(PenaltyReason.NOT_FOUND::rejection);
        mustDecide(contract(office, penalty.contract()));
        return penalty;
    }

    /** The statement, held until commit; @throws fr.palier.office.Rejection {@code office.notFound}, for another office's too */
    Statement locked(String office, String reference) {
        return statements.lock(office, reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** The same while it is open, for who may decide it. */
    Statement statementToDecide(String reference) {
        Statement statement = locked(people.office(), reference);
        mustDecide(contract(statement.office(), statement.contract()));
        PenaltyReason.WRONG_MOMENT.when(
                !statement.status().isOpen(), statement.status().label());
        return statement;
    }

    /** A text that must be there, within its length. */
    static String text(String value, String field, int longest) {
        OfficeReason.MISSING.when(value == null || value.isBlank(), field);
        String text = value.strip().replace("\r\n", "\n");
        OfficeReason.TOO_LONG.when(text.length() > longest, field, longest);
        OfficeReason.WRONG_TEXT.when(
                text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'), field);
        return text;
    }

    void mustDecide(Contract contract) {
        PenaltyReason.NOT_IN_CHARGE.when(
                !mayDecide(people.get(), contract)
                        && people.onBehalf()
                                .filter(absent -> absent.account().equals(contract.officer()))
                                .isEmpty(),
                contract.officer() == null ? "l'agence" : contract.officer());
    }

    void note(String office, String reference, String event, String sentence, Map<String, ?> details) {
        journal.write(office, reference, "penalty." + event, sentence, details);
    }
}
