package fr.palier.evaluation.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.engine.Decision;
import fr.palier.engine.TaskDeadlines;
import fr.palier.evaluation.Occasion;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.domain.Evaluation;
import fr.palier.evaluation.domain.EvaluationStatus;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.SiteRole;
import fr.palier.evaluation.persistence.EvaluationRows;
import fr.palier.evaluation.persistence.RatedContractRows;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.office.OneByOne;
import fr.palier.office.References;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens what is to be rated, each site and contract in its own transaction: however often it is asked and by however many nodes, an
 * evaluation is opened once.
 */
@Component
public class OpenEvaluations {

    private static final int SUBJECT = 300;

    private final EvaluationDesk desk;
    private final EvaluationRows rows;
    private final SiteRows sites;
    private final RatedContractRows rated;
    private final ContractSheets contractSheets;
    private final Contracts contracts;
    private final Firms firms;
    private final References references;
    private final TaskDeadlines deadlines;
    private final EvaluationFlow flow;
    private final TransactionTemplate transaction;
    private final OneByOne oneByOne;

    OpenEvaluations(
            EvaluationDesk desk,
            EvaluationRows rows,
            SiteRows sites,
            RatedContractRows rated,
            ContractSheets contractSheets,
            Contracts contracts,
            Firms firms,
            References references,
            TaskDeadlines deadlines,
            EvaluationFlow flow,
            TransactionTemplate transaction,
            OneByOne oneByOne) {
        this.desk = desk;
        this.rows = rows;
        this.sites = sites;
        this.rated = rated;
        this.contractSheets = contractSheets;
        this.contracts = contracts;
        this.firms = firms;
        this.references = references;
        this.deadlines = deadlines;
        this.flow = flow;
        this.transaction = transaction;
        this.oneByOne = oneByOne;
    }

    /** All that is due today; gives the number opened now. */
    public int openDue(String office) {
        LocalDate today = desk.today();
        transaction.executeWithoutResult(status -> contractSheets.follow(office));
        List<Integer> ofSites = oneByOne.map(
                "evaluations of sites",
                sites.withOccasion(office, today.minusMonths(oldest(office)), today),
                site -> ofSite(office, site));
        List<Integer> ofContracts = oneByOne.map(
                "evaluations of contracts", rated.due(office, today), due -> ofContract(office, due, today));
        return Stream.concat(ofSites.stream(), ofContracts.stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Months back from which an occasion of a site still opens something. */
    private int oldest(String office) {
        return Stream.of(Occasion.ACCEPTANCE, Occasion.GUARANTEE_END)
                .flatMap(occasion -> Arrays.stream(SiteRole.values())
                        .flatMap(role -> desk.occasion(office, occasion, role.sheet()).stream()))
                .mapToInt(row -> row.number("oldestMonths"))
                .max()
                .orElse(0);
    }

    /** Those of one site. The site's row is held: the other node waits, and then finds them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int ofSite(String office, long id) {
        RatedSite site = sites.lock(office, id).orElseThrow();
        if (site.isAbandoned() || !site.isAccepted()) {
            return 0;
        }
        int opened = 0;
        for (RatedSite.Party party : site.parties()) {
            opened += open(site, party, Occasion.ACCEPTANCE, site.acceptedOn());
            opened += open(site, party, Occasion.GUARANTEE_END, site.guaranteeEnd());
        }
        return opened;
    }

    private int open(RatedSite site, RatedSite.Party party, Occasion occasion, LocalDate day) {
        SheetKind kind = party.role().sheet();
        Optional<Decision> rule = desk.occasion(site.office(), occasion, kind);
        if (rule.isEmpty()
                || day.isAfter(desk.today())
                || day.isBefore(desk.today().minusMonths(rule.get().number("oldestMonths")))
                || rows.existsForSite(site.id(), party.firm(), kind, occasion)) {
            return 0;
        }
        open(evaluation(
                site.office(), kind, occasion, day, party.firm(), site.id(), null, site.title(), site.officer()));
        return 1;
    }

    private int ofContract(String office, RatedContractRows.Due due, LocalDate today) {
        rated.lock(due.contract());
        Optional<Decision> rule = desk.occasion(office, Occasion.YEARLY, due.kind());
        Contract contract = contracts.find(office, due.contract()).orElseThrow();
        if (rule.isEmpty()) {
            return 0;
        }
        Optional<LocalDate> day = lastOccasion(contract, rule.get().number("everyMonths"), today);
        if (day.isEmpty()
                || day.get().isBefore(today.minusMonths(rule.get().number("oldestMonths")))
                || rows.existsForContract(contract.reference(), day.get())) {
            return 0;
        }
        open(evaluation(
                office,
                due.kind(),
                Occasion.YEARLY,
                day.get(),
                contract.firm(),
                null,
                contract.reference(),
                contract.title(),
                contract.officer()));
        return 1;
    }

    /** The end of the contract once it has come, before it the last anniversary. */
    static Optional<LocalDate> lastOccasion(Contract contract, int everyMonths, LocalDate today) {
        if (contract.ends() != null && !contract.ends().isAfter(today)) {
            return Optional.of(contract.ends());
        }
        // counted from the start each time: after a 29 February the day would stay the 28th
        return IntStream.iterate(1, period -> period + 1)
                .mapToObj(period -> contract.starts().plusMonths((long) period * everyMonths))
                .takeWhile(day -> !day.isAfter(today))
                .reduce((earlier, later) -> later);
    }

    Evaluation evaluation(
            String office,
            SheetKind kind,
            Occasion occasion,
            LocalDate day,
            long firm,
            Long site,
            String contract,
            String title,
            String rater) {
        long living = firms.living(office, firm).id();
        String subject = firms.get(office, living).name() + " : " + title;
        return new Evaluation(
                references.next(References.Letter.E, office),
                office,
                kind,
                occasion,
                day,
                living,
                site,
                contract,
                subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…",
                rater,
                EvaluationStatus.OPEN,
                null,
                null,
                desk.now(),
                dueOn(office),
                null,
                null,
                null);
    }

    LocalDate dueOn(String office) {
        return deadlines.of(office, "userTask_rateFirm", desk.today()).due();
    }

    void open(Evaluation evaluation) {
        rows.add(evaluation);
        flow.start(evaluation);
        desk.note(
                evaluation,
                "opened",
                "Évaluation ouverte (%s), à faire par %s."
                        .formatted(
                                evaluation.occasion().label().toLowerCase(java.util.Locale.FRANCE),
                                desk.inCharge(evaluation)),
                Map.of("occasionDay", evaluation.occasionDay().toString()));
    }
}
