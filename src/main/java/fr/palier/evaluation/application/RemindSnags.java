package fr.palier.evaluation.application;

import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.evaluation.domain.FrenchDay;
import fr.palier.evaluation.domain.RatedSite;
import fr.palier.evaluation.domain.Snag;
import fr.palier.evaluation.domain.SnagStep;
import fr.palier.evaluation.persistence.SiteRows;
import fr.palier.evaluation.persistence.SnagRows;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recalls reserves that stand: to the firm and the works officer before and after their day, then to the supervisors, and once more
 * before the guarantee year ends. One mail for all reserves of a firm on a site; each step once, whatever node gives it.
 */
@Component
public class RemindSnags {

    private final EvaluationDesk desk;
    private final SnagReminderDays days;
    private final SiteRows sites;
    private final SnagRows rows;
    private final Firms firms;
    private final Accounts accounts;
    private final Absences absences;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    RemindSnags(
            EvaluationDesk desk,
            SnagReminderDays days,
            SiteRows sites,
            SnagRows rows,
            Firms firms,
            Accounts accounts,
            Absences absences,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.days = days;
        this.sites = sites;
        this.rows = rows;
        this.firms = firms;
        this.accounts = accounts;
        this.absences = absences;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Each site in its own transaction; gives the number of mails. */
    public int round(String office) {
        Map<SnagStep, Decision> rules = days.of(office);
        int ahead = rules.values().stream()
                .mapToInt(rule -> rule.number("days"))
                .min()
                .orElse(0);
        int posted = 0;
        for (long site :
                rows.sitesToRemind(office, desk.today().minusDays(ahead).plusDays(1))) {
            posted += transaction.execute(status -> ofSite(office, site, rules));
        }
        return posted;
    }

    private int ofSite(String office, long id, Map<SnagStep, Decision> rules) {
        RatedSite site = sites.lock(office, id).orElseThrow();
        Map<SnagStep, Map<Long, List<Snag>>> due = new EnumMap<>(SnagStep.class);
        rows.ofSite(office, id).stream().filter(Snag::isOpen).forEach(snag -> newSteps(site, snag, rules)
                .forEach(step -> due.computeIfAbsent(step, one -> new TreeMap<>())
                        .computeIfAbsent(snag.firm(), firm -> new ArrayList<>())
                        .add(snag)));
        int posted = 0;
        for (SnagStep step : due.keySet()) {
            for (Map.Entry<Long, List<Snag>> ofFirm : due.get(step).entrySet()) {
                posted += tell(site, step, firms.living(office, ofFirm.getKey()), ofFirm.getValue(), rules.get(step));
            }
        }
        return posted;
    }

    /** Only the last step that is reached is told: what was missed meanwhile would say less. */
    private List<SnagStep> newSteps(RatedSite site, Snag snag, Map<SnagStep, Decision> rules) {
        Map<SnagStep, Integer> offsets = new EnumMap<>(SnagStep.class);
        rules.forEach((step, rule) -> offsets.put(step, rule.number("days")));
        LocalDate today = desk.today();
        List<SnagStep> told = new ArrayList<>();
        List<SnagStep> reached = SnagStep.reached(snag.dueOn(), today, offsets);
        for (SnagStep step : reached) {
            boolean isNew = rows.remind(snag.id(), step, desk.now());
            if (isNew && step == reached.get(reached.size() - 1)) {
                told.add(step);
            }
        }
        if (SnagStep.isGuaranteeEnding(site.guaranteeEnd(), today, offsets.get(SnagStep.GUARANTEE_ENDING))
                && rows.remind(snag.id(), SnagStep.GUARANTEE_ENDING, desk.now())) {
            told.add(SnagStep.GUARANTEE_ENDING);
        }
        return told;
    }

    private int tell(RatedSite site, SnagStep step, Firm firm, List<Snag> snags, Decision rule) {
        boolean toFirm = step.toFirm() && firm.email() != null && !firm.email().isBlank();
        List<Accounts.Account> staff = staff(site, step);
        Map<String, Object> model = Map.of(
                "site", site, "firm", firm, "snags", snags, "step", step, "basis", rule.basis(), "firmTold", toFirm);
        staff.forEach(account -> post(site, account.email(), "evaluation/reserves-rappel", model));
        if (toFirm) {
            post(site, firm.email(), "evaluation/reserves-entreprise", model);
        }
        desk.note(
                site.office(),
                site.fileKey(),
                "snagsRecalled",
                "Réserves %s (%d) : rappel à %s, la plus ancienne à lever avant le %s.%s"
                        .formatted(
                                step.label(),
                                snags.size(),
                                told(firm, toFirm, staff),
                                FrenchDay.of(Collections.min(
                                        snags.stream().map(Snag::dueOn).toList())),
                                step.toFirm() && !toFirm
                                        ? " %s n'a pas d'adresse électronique : prévenez-la.".formatted(firm.name())
                                        : ""));
        return staff.size() + (toFirm ? 1 : 0);
    }

    private static String told(Firm firm, boolean toFirm, List<Accounts.Account> staff) {
        List<String> names = Stream.concat(
                        toFirm ? Stream.of(firm.name()) : Stream.empty(),
                        staff.stream().map(Accounts.Account::name))
                .toList();
        return names.isEmpty() ? "personne" : String.join(", ", names);
    }

    private void post(RatedSite site, String to, String template, Map<String, Object> model) {
        outbox.post(new Mail(site.office(), site.fileKey(), to, template, model, List.of()));
    }

    /** The officer and who replaces them; the supervisors where the step says so, and where there is no officer. */
    private List<Accounts.Account> staff(RatedSite site, SnagStep step) {
        List<Accounts.Account> officers = site.officer() == null
                ? List.of()
                : accounts.ofOffice(site.office()).stream()
                        .filter(account ->
                                account.id().equals(site.officer()) || absences.replaces(account.id(), site.officer()))
                        .toList();
        Stream<Accounts.Account> supervisors = step.toSupervisors() || officers.isEmpty()
                ? accounts.membersOf(Role.SUPERVISORS.group(), site.office()).stream()
                : Stream.empty();
        return Stream.concat(officers.stream(), supervisors)
                .filter(account -> account.email() != null && !account.email().isBlank())
                .distinct()
                .toList();
    }
}
