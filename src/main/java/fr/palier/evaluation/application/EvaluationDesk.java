package fr.palier.evaluation.application;

import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.evaluation.Occasion;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.domain.EvaluationStatus;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.office.Text;
import fr.palier.office.Zone;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who acts on evaluations, who reads them; what every act needs. */
@Component
public class EvaluationDesk {

    /** Read all evaluations of their office; whoever is in charge of one reads that one. */
    public static final Set<String> READERS = Set.of(
            Role.BUYERS.group(),
            Role.PROJECT_MANAGERS.group(),
            Role.SUPERVISORS.group(),
            Role.EXECUTIVE.group(),
            Role.QUALITY.group());

    /** Keep the list of sites, their firms and reserves. */
    public static final Set<String> KEEPERS =
            Set.of(Role.BUYERS.group(), Role.PROJECT_MANAGERS.group(), Role.SUPERVISORS.group());

    /** Say who rates, give up an evaluation, have one corrected. */
    public static final Set<String> LEADERS = Set.of(Role.SUPERVISORS.group());

    /** Say which contracts are rated on which sheet, and which suppliers are strategic. */
    public static final Set<String> BUYERS = Set.of(Role.BUYERS.group());

    private static final String OCCASIONS = "evaluation-occasion";

    private final CurrentPerson people;
    private final EvaluationRows rows;
    private final Absences absences;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final Accounts accounts;
    private final Offices offices;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    EvaluationDesk(
            CurrentPerson people,
            EvaluationRows rows,
            Absences absences,
            Firms firms,
            EqualTreatment treatment,
            Accounts accounts,
            Offices offices,
            Rules rules,
            Journal journal,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.absences = absences;
        this.firms = firms;
        this.treatment = treatment;
        this.accounts = accounts;
        this.offices = offices;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether a person is in charge of rating: the officer, the substitute; the buyers where a contract has no officer. */
    public boolean isInCharge(Person person, Evaluation evaluation) {
        if (evaluation.rater() == null) {
            return evaluation.contract() != null && person.isOneOf(BUYERS);
        }
        return person.id().equals(evaluation.rater()) || absences.replaces(person.id(), evaluation.rater());
    }

    /** The person and those whom they replace today. */
    Set<String> ratesFor(Person person) {
        return Stream.concat(Stream.of(person.id()), absences.lentTo(person.id()).values().stream())
                .collect(Collectors.toSet());
    }

    /** What was frozen is closed to who has opened the analysis of an offer of the firm, save their own rating. */
    public boolean mayRead(Person person, Evaluation evaluation) {
        return isInCharge(person, evaluation)
                || person.isOneOf(READERS)
                        && (evaluation.status() != EvaluationStatus.FROZEN
                                || isOpen(treatment.closedTo(evaluation.office(), person), evaluation.firm()));
    }

    /** Sheets of firms that the person may read about now. */
    List<FrozenSheet> open(List<FrozenSheet> sheets) {
        Set<String> closed = treatment.closedTo(office(), person());
        return sheets.stream().filter(sheet -> isOpen(closed, sheet.firm())).toList();
    }

    private boolean isOpen(Set<String> closed, long firm) {
        return closed.isEmpty()
                || !closed.contains(firms.get(people.office(), firm).siren());
    }

    /** The absent officer for whom the person rates. */
    Optional<CurrentPerson.OnBehalf> absentOfficer(Evaluation evaluation) {
        return evaluation.rater() == null || person().id().equals(evaluation.rater())
                ? Optional.empty()
                : Optional.of(new CurrentPerson.OnBehalf(
                        evaluation.rater(), accountName(evaluation.office(), evaluation.rater())));
    }

    /** What others read for an account; the account itself where it is gone. */
    public String accountName(String office, String account) {
        return account == null
                ? null
                : accounts.ofOffice(office).stream()
                        .filter(one -> one.id().equals(account))
                        .map(Accounts.Account::name)
                        .findFirst()
                        .orElse(account);
    }

    /** Who is in charge, inside a sentence. */
    String inCharge(Evaluation evaluation) {
        if (evaluation.rater() != null) {
            return accountName(evaluation.office(), evaluation.rater());
        }
        return evaluation.contract() == null ? "chargé d'opération à désigner" : Role.BUYERS.label();
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

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(Zone.PARIS));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Zone.PARIS));
    }

    /** Months between ratings and until when one is still opened. @throws fr.palier.office.Rejection {@code evaluation.noRule} */
    Optional<Decision> occasion(String office, Occasion occasion, SheetKind kind) {
        return rules.simulateOne(
                OCCASIONS,
                Map.of(
                        "officePolicy",
                        offices.get(office).policy(),
                        "occasion",
                        occasion.name(),
                        "sheet",
                        kind.name()));
    }

    /** Whether a design team would be rated at the acceptance, and nobody said which one. */
    public boolean isDesignMissing(RatedSite site) {
        return site.lacksDesign() && isDesignRated(site.office());
    }

    boolean isDesignRated(String office) {
        return occasion(office, Occasion.ACCEPTANCE, SheetKind.DESIGN).isPresent();
    }

    /** Months within which a strategic supplier is rated once at least. */
    public int strategicMonths(String office) {
        return rules.simulateOne(
                        OCCASIONS,
                        Map.of("officePolicy", offices.get(office).policy(), "occasion", "STRATEGIC", "sheet", "ANY"))
                .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(OCCASIONS))
                .number("everyMonths");
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, for another office's and for those who may not read it */
    Evaluation readable(String reference) {
        Evaluation known = rows.find(office(), reference)
                .filter(found -> person().isOneOf(READERS) || isInCharge(person(), found))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        if (!mayRead(person(), known)) {
            treatment.mustBeOpen(firms.get(known.office(), known.firm()));
        }
        return known;
    }

    /** The same held until commit. */
    Evaluation locked(String reference) {
        readable(reference);
        return rows.lock(office(), reference).orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
    }

    /** @throws fr.palier.office.Rejection {@code evaluation.reasonRequired} */
    static String reason(String value) {
        return Text.reason(value, RatingReason.REASON_REQUIRED);
    }

    void note(Evaluation evaluation, String event, String sentence, Map<String, ?> details) {
        journal.write(evaluation.office(), evaluation.reference(), "evaluation." + event, sentence, details);
    }

    void note(String office, String key, String event, String sentence) {
        journal.write(office, key, "evaluation." + event, sentence, Map.of());
    }
}
