package fr.palier.commitment.web;

import fr.palier.commitment.application.CommitmentDesk;
import fr.palier.commitment.application.ExportCredits;
import fr.palier.commitment.application.WatchBudget;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.web.CsvDownload;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Credits for the rent software and the year's budget. */
@Controller
class CreditPages {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;

    private final ExportCredits credits;
    private final WatchBudget budget;
    private final CurrentPerson people;
    private final Clock clock;

    CreditPages(ExportCredits credits, WatchBudget budget, CurrentPerson people, Clock clock) {
        this.credits = credits;
        this.budget = budget;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/credits-gestes")
    String credits(Model model) {
        model.addAttribute("waiting", credits.waiting());
        model.addAttribute("exports", credits.exports());
        return "commitment/credits";
    }

    @PostMapping("/credits-gestes")
    String export(Model model, HttpServletResponse response) {
        return Refusals.shownAgain(
                model,
                response,
                () -> credits(model),
                () -> "redirect:/credits-gestes?fait=" + credits.make().number());
    }

    @GetMapping("/credits-gestes/{id}/fichier")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        return download(credits.file(Entered.id(id, "Fichier")));
    }

    static ResponseEntity<byte[]> download(ExportCredits.Made made) {
        return CsvDownload.of(made.export().fileName(), made.content());
    }

    @GetMapping("/budget-gestes")
    String budget(@RequestParam(name = "annee", defaultValue = "") String year, Model model) {
        return budget(
                year.isBlank() ? LocalDate.now(clock).getYear() : Entered.number(year, "Année", FIRST_YEAR, LAST_YEAR),
                "",
                "",
                model);
    }

    private String budget(int year, String amount, String note, Model model) {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(CommitmentDesk.READERS));
        model.addAttribute("budget", budget.of(people.office(), year));
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("mayEnter", people.get().isOneOf(CommitmentDesk.ACCOUNTANTS));
        model.addAttribute("amount", amount);
        model.addAttribute("note", note);
        return "commitment/budget";
    }

    @PostMapping("/budget-gestes")
    String enter(
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = "montant", defaultValue = "") String amount,
            @RequestParam(name = "origine", defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        int thisYear = LocalDate.now(clock).getYear();
        return Refusals.shownAgain(model, response, () -> budget(thisYear, amount, note, model), () -> {
            int asked = Entered.number(year, "Année", FIRST_YEAR, LAST_YEAR);
            budget.enter(asked, Entered.money(amount, "Budget"), note);
            return "redirect:/budget-gestes?annee=" + asked;
        });
    }
}
