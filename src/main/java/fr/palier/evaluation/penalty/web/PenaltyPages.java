package fr.palier.evaluation.penalty.web;

import fr.palier.contract.Contracts;
import fr.palier.evaluation.penalty.application.DecidePenalty;
import fr.palier.evaluation.penalty.application.ProposePenalties;
import fr.palier.evaluation.penalty.application.ReadPenalties;
import fr.palier.evaluation.penalty.application.ReadStatements;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyReason;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firms;
import fr.palier.web.CsvDownload;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Penalties of late orders: statements and penalties, one with its computation, file for accounting. */
@Controller
class PenaltyPages {

    private static final int SHOWN = 300;
    private static final int SHOWN_STATEMENTS = 50;
    private static final String LIST = "evaluation/penalty/penalites";

    private final ReadPenalties reader;
    private final ReadStatements statements;
    private final DecidePenalty deciding;
    private final ProposePenalties proposing;
    private final Contracts contracts;
    private final Firms firms;
    private final CurrentPerson people;
    private final Clock clock;

    PenaltyPages(
            ReadPenalties reader,
            ReadStatements statements,
            DecidePenalty deciding,
            ProposePenalties proposing,
            Contracts contracts,
            Firms firms,
            CurrentPerson people,
            Clock clock) {
        this.reader = reader;
        this.statements = statements;
        this.deciding = deciding;
        this.proposing = proposing;
        this.contracts = contracts;
        this.firms = firms;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/penalites")
    String list(@RequestParam MultiValueMap<String, String> entered, Model model) {
        String contract = entered.getFirst("contrat") == null
                ? ""
                : entered.getFirst("contrat").strip();
        List<Penalty> found = reader.search(
                contract, Entered.optionalChoice(entered.getFirst("etat"), "État", PenaltyStatus.class), SHOWN);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("entered", entered);
        model.addAttribute("penalties", found);
        model.addAttribute("files", statements.search(people.office(), people.get(), contract, SHOWN_STATEMENTS));
        model.addAttribute("statuses", PenaltyStatus.values());
        model.addAttribute("contracts", contracts.withPenalties(people.office()));
        model.addAttribute(
                "firms",
                found.stream()
                        .map(Penalty::firm)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), id -> firms.get(people.office(), id)
                                .name())));
        model.addAttribute("from", today.withDayOfMonth(1).minusMonths(1));
        model.addAttribute("until", today);
        model.addAttribute("shown", SHOWN);
        return LIST;
    }

    /** Computing again for one contract. */
    @PostMapping("/penalites")
    String act(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> list(entered, model), () -> {
            String contract = entered.getFirst("contrat");
            OfficeReason.MISSING.when(contract == null || contract.isBlank(), "Contrat");
            switch (String.valueOf(entered.getFirst("action"))) {
                case "calculer" ->
                    proposing.again(
                            contract,
                            Entered.day(entered.getFirst("du"), "Du"),
                            Entered.day(entered.getFirst("au"), "Au"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/penalites?contrat=" + contract;
        });
    }

    @GetMapping("/penalites/{id:[0-9]{1,18}}")
    String one(@PathVariable long id, Model model) {
        return one(id, new LinkedMultiValueMap<>(), model);
    }

    private String one(long id, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("file", reader.get(id));
        model.addAttribute("entered", entered);
        return "evaluation/penalty/penalite";
    }

    @PostMapping("/penalites/{id:[0-9]{1,18}}")
    String decide(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        reader.get(id);
        return Refusals.shownAgain(model, response, () -> one(id, entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "renoncer" -> deciding.waive(id, entered.getFirst("motif"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/penalites/{id}";
        });
    }

    @GetMapping("/penalites/comptabilite.csv")
    ResponseEntity<byte[]> accounts(
            @RequestParam(defaultValue = "") String du, @RequestParam(defaultValue = "") String au) {
        LocalDate from = Entered.day(du, "Du");
        LocalDate until = Entered.day(au, "Au");
        PenaltyReason.WRONG_PERIOD.when(until.isBefore(from), ProposePenalties.MOST_DAYS);
        return CsvDownload.of("penalites-" + from + "-" + until + ".csv", reader.forAccounts(from, until));
    }
}
