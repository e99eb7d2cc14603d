package fr.palier.contract.web;

import fr.palier.contract.Contract;
import fr.palier.contract.ContractReason;
import fr.palier.contract.application.ContractDesk;
import fr.palier.contract.application.ImportContracts;
import fr.palier.contract.application.KeepContract;
import fr.palier.engine.Accounts;
import fr.palier.housing.Homes;
import fr.palier.housing.Residence;
import fr.palier.housing.WorkType;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Delay;
import fr.palier.office.ImportReport;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firms;
import fr.palier.web.NavigationEntry;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The register of contracts: list, one contract, entering, importing. What was typed stays when it is refused. */
@Controller
class ContractPages {

    private final ContractDesk desk;
    private final KeepContract keeping;
    private final ImportContracts imports;
    private final Firms firms;
    private final Homes homes;
    private final Accounts accounts;
    private final CurrentPerson people;

    ContractPages(
            ContractDesk desk,
            KeepContract keeping,
            ImportContracts imports,
            Firms firms,
            Homes homes,
            Accounts accounts,
            CurrentPerson people) {
        this.desk = desk;
        this.keeping = keeping;
        this.imports = imports;
        this.firms = firms;
        this.homes = homes;
        this.accounts = accounts;
        this.people = people;
    }

    @Bean
    static NavigationEntry contractDoor() {
        return new NavigationEntry(
                30,
                "Contrats",
                "Registre des contrats : entreprises, corps d'état, délais, prix, résidences.",
                "/contrats",
                ContractDesk.READERS);
    }

    @GetMapping("/contrats")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        List<Contract> all = desk.search(q.strip());
        model.addAttribute("q", q);
        model.addAttribute("contracts", all);
        model.addAttribute(
                "firms", all.stream().map(Contract::firm).distinct().collect(Collectors.toMap(id -> id, id -> firms.get(
                                people.office(), id)
                        .name())));
        model.addAttribute("keeper", ContractDesk.mayKeep(people.get()));
        return "contract/liste";
    }

    @GetMapping("/contrats/{reference}")
    String one(@PathVariable String reference, Model model) {
        Contract contract = desk.get(reference);
        model.addAttribute("contract", contract);
        model.addAttribute("firm", firms.get(people.office(), contract.firm()));
        model.addAttribute(
                "residences",
                contract.residences().stream()
                        .map(id -> homes.residence(people.office(), id))
                        .map(Residence::name)
                        .toList());
        model.addAttribute("journal", desk.journal(contract));
        model.addAttribute("keeper", ContractDesk.mayKeep(people.get()));
        return "contract/contrat";
    }

    @GetMapping("/contrats/nouveau")
    String blank(Model model) {
        return form(null, new LinkedMultiValueMap<>(), model);
    }

    @PostMapping("/contrats/nouveau")
    String add(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(
                model,
                response,
                () -> form(null, entered, model),
                () -> "redirect:/contrats/" + keeping.add(ContractForm.read(entered)));
    }

    @GetMapping("/contrats/{reference}/saisie")
    String edit(@PathVariable String reference, Model model) {
        return form(reference, ContractForm.of(desk.get(reference)), model);
    }

    @PostMapping("/contrats/{reference}/saisie")
    String change(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        desk.get(reference);
        return Refusals.shownAgain(model, response, () -> form(reference, entered, model), () -> {
            keeping.change(reference, ContractForm.read(entered));
            return "redirect:/contrats/{reference}";
        });
    }

    private String form(String reference, MultiValueMap<String, String> entered, Model model) {
        OfficeReason.NOT_ALLOWED.when(!ContractDesk.mayKeep(people.get()));
        model.addAttribute("reference", reference);
        model.addAttribute("entered", entered);
        model.addAttribute("firms", firms.search(people.office(), ""));
        model.addAttribute("workTypes", WorkType.values());
        model.addAttribute("units", List.of(Delay.Unit.WORKING_DAYS, Delay.Unit.CALENDAR_DAYS));
        model.addAttribute("residences", homes.residences(people.office()));
        model.addAttribute("officers", accounts.ofOffice(people.office()));
        return "contract/saisie";
    }

    @GetMapping("/contrats/import")
    String file(Model model) {
        OfficeReason.NOT_ALLOWED.when(!ContractDesk.mayKeep(people.get()));
        return "contract/import";
    }

    @PostMapping("/contrats/import")
    String take(
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(required = false) MultipartFile fichier,
            Model model,
            HttpServletResponse response) {
        OfficeReason.NOT_ALLOWED.when(!ContractDesk.mayKeep(people.get()));
        return Refusals.shownAgain(model, response, () -> "contract/import", () -> {
            ContractReason.NO_FILE.when(fichier == null || fichier.isEmpty());
            ImportReport report =
                    switch (quoi) {
                        case "contrats" -> imports.contracts(fichier);
                        case "prix" -> imports.prices(fichier);
                        default -> throw OfficeReason.WRONG_CHOICE.rejection(quoi, "Ce que dit le fichier");
                    };
            model.addAttribute("report", report);
            return "contract/import";
        });
    }
}
