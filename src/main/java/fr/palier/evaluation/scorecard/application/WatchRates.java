package fr.palier.evaluation.scorecard.application;

import fr.palier.contract.Contract;
import fr.palier.contract.Contracts;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.engine.Accounts;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.evaluation.domain.EvaluationReason;
import fr.palier.evaluation.domain.Rate;
import fr.palier.evaluation.scorecard.domain.Fall;
import fr.palier.evaluation.scorecard.domain.Figure;
import fr.palier.evaluation.scorecard.persistence.FallRows;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.supplier.Firms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the officer in charge of a contract that a rate of its firm fell: once, until the rate has come back. */
@Component
public class WatchRates {

    private static final Logger LOG = LoggerFactory.getLogger(WatchRates.class);
    private static final String TABLE = "rate-fall";

    private final FallRows rows;
    private final Contracts contracts;
    private final Firms firms;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Rules rules;
    private final Offices offices;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WatchRates(
            FallRows rows,
            Contracts contracts,
            Firms firms,
            Accounts accounts,
            Outbox outbox,
            Rules rules,
            Offices offices,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.contracts = contracts;
        this.firms = firms;
        this.accounts = accounts;
        this.outbox = outbox;
        this.rules = rules;
        this.offices = offices;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every office; one office's failure does not keep the others waiting. */
    public void round() {
        for (Office office : offices.all()) {
            try {
                transaction.executeWithoutResult(status -> look(office));
            } catch (RuntimeException failure) {
                LOG.error("Rates of office {} could not be looked at", office.code(), failure);
            }
        }
    }

    private void look(Office office) {
        Decision rule = rules.simulateOne(TABLE, Map.of("officePolicy", office.policy()))
                .orElseThrow(() -> EvaluationReason.NO_RULE.rejection(TABLE));
        Fall.Limit limit = new Fall.Limit(rule.number("points"), rule.number("events"));
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusDays(rule.number("days") - 1L);
        for (FallRows.Within within : rows.rates(office.code(), since, today)) {
            within.now().forEach((figure, now) -> {
                Rate before = within.before().get(figure);
                switch (limit.compare(before, now)) {
                    case FELL ->
                        tell(
                                office.code(),
                                new Fall(
                                        within.firm(),
                                        within.contract(),
                                        figure,
                                        today,
                                        since,
                                        before,
                                        now,
                                        rule.rule(),
                                        rule.basis(),
                                        null));
                    case HELD -> cameBack(office.code(), within, figure, today);
                    case UNKNOWN -> {
                        // what was told stays told
                    }
                }
            });
        }
    }

    private void tell(String office, Fall fall) {
        if (!rows.open(office, fall)) {
            return;
        }
        Contract contract = contracts.find(office, fall.contract()).orElseThrow();
        String firm = firms.living(office, fall.firm()).name();
        officers(office, contract)
                .forEach(account -> outbox.post(new Mail(
                        office,
                        fall.contract(),
                        account.email(),
                        "evaluation/taux-en-baisse",
                        Map.of("fall", fall, "contract", contract, "firm", firm, "name", account.name()),
                        List.of())));
        journal.write(
                office,
                fall.contract(),
                "evaluation.rateFell",
                "%s, %s : %d sur %d depuis le %s, contre %d sur %d avant."
                        .formatted(
                                firm,
                                fall.figure().label().toLowerCase(java.util.Locale.FRANCE),
                                fall.now().kept(),
                                fall.now().events(),
                                fall.since(),
                                fall.before().kept(),
                                fall.before().events()),
                Map.of("firm", fall.firm(), "figure", fall.figure(), "rule", fall.rule()));
    }

    private void cameBack(String office, FallRows.Within within, Figure figure, LocalDate today) {
        if (rows.end(office, within.firm(), within.contract(), figure, today)) {
            journal.write(
                    office,
                    within.contract(),
                    "evaluation.rateCameBack",
                    "%s : le taux n'est plus en baisse.".formatted(figure.label()),
                    Map.of("firm", within.firm(), "figure", figure));
        }
    }

    /** The officer of the contract; the agencies where none is named, or has left. */
    private List<Accounts.Account> officers(String office, Contract contract) {
        List<Accounts.Account> named = accounts.ofOffice(office).stream()
                .filter(account -> account.id().equals(contract.officer()))
                .toList();
        return (named.isEmpty() ? accounts.membersOf(Role.RENTAL_MANAGEMENT.group(), office) : named)
                .stream()
                        .filter(account ->
                                account.email() != null && !account.email().isBlank())
                        .toList();
    }
}
