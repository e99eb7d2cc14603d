package fr.palier.commitment.application;

import fr.palier.commitment.domain.BudgetStatus;
import fr.palier.commitment.domain.BudgetYear;
import fr.palier.commitment.domain.CommitmentReason;
import fr.palier.commitment.domain.GoodwillGesture;
import fr.palier.commitment.persistence.CreditRows;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.engine.Accounts;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The budget of a year: entered by the office, read against what was agreed to, told to supervisors once it runs out. */
@Component
public class WatchBudget {

    private static final int NOTE = 500;
    private static final int MOST = 1_000_000_000;

    private final CreditRows rows;
    private final Accounts accounts;
    private final Outbox outbox;
    private final CommitmentDesk desk;

    WatchBudget(CreditRows rows, Accounts accounts, Outbox outbox, CommitmentDesk desk) {
        this.rows = rows;
        this.accounts = accounts;
        this.outbox = outbox;
        this.desk = desk;
    }

    /** Budget, proposed, committed and credited by theme. */
    @Transactional(readOnly = true)
    public BudgetYear of(String office, int year) {
        List<BudgetYear.Line> lines = rows.lines(office, year);
        Optional<Money> budget = rows.budget(office, year);
        BudgetYear read = new BudgetYear(year, budget.orElse(null), lines, BudgetStatus.UNKNOWN, "");
        if (budget.isEmpty()) {
            return read;
        }
        Decision decision = decision(office, read.spent(), budget.get());
        return new BudgetYear(
                year, budget.get(), lines, decision.choice("status", BudgetStatus.class), decision.basis());
    }

    /** State of this year's budget, were this gesture agreed to as well. */
    BudgetStatus statusWith(String office, Money amount) {
        int year = desk.today().getYear();
        return rows.budget(office, year)
                .map(budget -> decision(
                                office,
                                Money.sum(rows.lines(office, year).stream()
                                                .map(line -> line.committed().plus(line.credited()))
                                                .toList())
                                        .plus(amount),
                                budget)
                        .choice("status", BudgetStatus.class))
                .orElse(BudgetStatus.UNKNOWN);
    }

    /** Sets the budget of this year or the next; earlier lines are kept. */
    @Transactional
    public void enter(int year, Money amount, String note) {
        desk.mustBeOne(CommitmentDesk.ACCOUNTANTS);
        OfficeReason.WRONG_AMOUNT.when(amount.isNegative(), "Budget");
        OfficeReason.ABSURD_AMOUNT.when(amount.compareTo(Money.of(MOST)) > 0, "Budget");
        int now = desk.today().getYear();
        CommitmentReason.WRONG_YEAR.when(year < now || year > now + 1);
        rows.enterBudget(
                desk.office(),
                year,
                amount,
                Text.required(note, "Origine de ce budget", NOTE),
                desk.person().name(),
                desk.now());
    }

    /** After an agreement: the first time that a year's budget runs low, then out, supervisors and finances are told. */
    void tellWhenLow(GoodwillGesture agreed) {
        int year = desk.today().getYear();
        BudgetYear read = of(agreed.office(), year);
        boolean low = read.status() == BudgetStatus.WARNING || read.status() == BudgetStatus.EXCEEDED;
        if (!low || !rows.isFirstWarning(agreed.office(), year, read.status().name(), desk.now())) {
            return;
        }
        for (Role role : List.of(Role.SUPERVISORS, Role.FINANCE)) {
            accounts.membersOf(role.group(), agreed.office()).stream()
                    .filter(account ->
                            account.email() != null && !account.email().isBlank())
                    .forEach(account -> outbox.post(new Mail(
                            agreed.office(),
                            agreed.reference(),
                            account.email(),
                            "commitment/budget-alerte",
                            Map.of("budget", read, "name", account.name()),
                            List.of())));
        }
        desk.note(
                agreed,
                "budgetLow",
                "Budget des gestes %d : %s".formatted(year, read.basis()),
                Map.of("status", read.status().name()));
    }

    private Decision decision(String office, Money spent, Money budget) {
        return desk.simulate(office, "gesture-budget", Map.of("share", BudgetYear.share(spent, budget)));
    }
}
