package fr.palier.procurement.need.web;

import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Person;
import fr.palier.procurement.WorksKind;
import fr.palier.procurement.need.application.ImportPastPurchases;
import fr.palier.procurement.need.application.Nomenclature;
import fr.palier.procurement.need.application.PlanLots;
import fr.palier.procurement.need.application.RunningTotals;
import fr.palier.procurement.need.application.WithdrawNeed;
import fr.palier.procurement.need.domain.WorksOperation;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.PastPurchases;
import fr.palier.procurement.need.persistence.WorksOperations;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Needs, running totals, operations, past purchases. */
@Controller
class NeedsPages {

    private static final int SHOWN = 100;

    private final Needs needs;
    private final RunningTotals totals;
    private final Nomenclature nomenclature;
    private final WorksOperations operations;
    private final PastPurchases purchases;
    private final ImportPastPurchases imports;
    private final WithdrawNeed withdrawals;
    private final PlanLots lots;
    private final CurrentPerson people;
    private final Clock clock;

    NeedsPages(
            Needs needs,
            RunningTotals totals,
            Nomenclature nomenclature,
            WorksOperations operations,
            PastPurchases purchases,
            ImportPastPurchases imports,
            WithdrawNeed withdrawals,
            PlanLots lots,
            CurrentPerson people,
            Clock clock) {
        this.needs = needs;
        this.totals = totals;
        this.nomenclature = nomenclature;
        this.operations = operations;
        this.purchases = purchases;
        this.imports = imports;
        this.withdrawals = withdrawals;
        this.lots = lots;
        this.people = people;
        this.clock = clock;
    }

    /** Buyers, direction, finance and supervisors see all needs of the office; others those of their service. */
    @GetMapping("/besoins")
    String needs(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lancement,
            Model model) {
        Person person = SignedIn.person();
        boolean all = List.of(Role.BUYERS, Role.EXECUTIVE, Role.FINANCE, Role.SUPERVISORS).stream()
                .anyMatch(role -> person.is(role.group()));
        String service = all ? null : person.service().orElse("");
        LocalDate launch = lancement == null ? LocalDate.now(clock) : lancement;
        model.addAttribute("all", all);
        model.addAttribute("needs", needs.latest(people.office(), service, SHOWN));
        model.addAttribute("families", totals.families(launch));
        model.addAttribute("operations", totals.operations());
        model.addAttribute("launch", launch);
        model.addAttribute("buyer", person.is(Role.BUYERS.group()));
        return "procurement/besoins";
    }

    @GetMapping("/besoins/operations")
    String operations(Model model) {
        Person person = SignedIn.person();
        model.addAttribute("operations", operations.all(people.office()));
        model.addAttribute("mayKeep", person.is(Role.BUYERS.group()) || person.is(Role.PROJECT_MANAGERS.group()));
        return "procurement/operations";
    }

    @PostMapping("/besoins/operations")
    String addOperation(
            @RequestParam String code,
            @RequestParam String label,
            @RequestParam String place,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startsOn,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate endsOn,
            @RequestParam(defaultValue = "") String estimate,
            @RequestParam(defaultValue = "OTHER") WorksKind kind,
            @RequestParam(required = false) Integer floorArea) {
        nomenclature.addOperation(new WorksOperation(
                code.strip(),
                label,
                place,
                startsOn,
                endsOn,
                Amounts.optional(estimate, "Estimation"),
                kind,
                floorArea));
        return "redirect:/besoins/operations";
    }

    @GetMapping("/besoins/achats-passes")
    String purchases(Model model) {
        return purchasesWith(null, model);
    }

    @PostMapping("/besoins/achats-passes")
    String read(@RequestParam MultipartFile file, Model model) throws IOException {
        return purchasesWith(imports.read(file.getBytes()), model);
    }

    @PostMapping("/besoins/achats-passes/ecarter")
    String setAside(@RequestParam String reference, @RequestParam String reason) {
        imports.setAside(reference, reason);
        return "redirect:/besoins/achats-passes";
    }

    private String purchasesWith(ImportPastPurchases.Report report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("purchases", purchases.latest(people.office(), SHOWN));
        model.addAttribute("buyer", SignedIn.person().is(Role.BUYERS.group()));
        return "procurement/achats-passes";
    }

    @GetMapping("/besoins/{reference}/retrait")
    String withdrawal(@PathVariable String reference, Model model) {
        model.addAttribute("need", needs.get(people.office(), reference));
        return "procurement/retrait";
    }

    @PostMapping("/besoins/{reference}/retrait")
    String withdraw(@PathVariable String reference, @RequestParam String reason) {
        withdrawals.withdrawOnDemand(reference, reason);
        return "redirect:/dossiers/" + reference;
    }

    @GetMapping("/besoins/{reference}/lots")
    String lots(@PathVariable String reference, Model model) {
        model.addAttribute("plan", lots.of(reference));
        return "procurement/lots";
    }

    @PostMapping("/besoins/{reference}/lots")
    String planLots(
            @PathVariable String reference,
            @RequestParam List<String> title,
            @RequestParam List<String> amount,
            @RequestParam(defaultValue = "") List<Integer> takenOut) {
        lots.plan(reference, LotsForm.read(title, amount, takenOut));
        return "redirect:/besoins/" + reference + "/lots";
    }
}
