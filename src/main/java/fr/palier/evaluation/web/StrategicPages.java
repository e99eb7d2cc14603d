package fr.palier.evaluation.web;

import fr.palier.evaluation.application.EvaluationDesk;
import fr.palier.evaluation.application.StrategicSuppliers;
import fr.palier.office.CurrentPerson;
import fr.palier.supplier.Firms;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Strategic suppliers: why, since when, which were evaluated. */
@Controller
class StrategicPages {

    private final StrategicSuppliers suppliers;
    private final EvaluationDesk desk;
    private final Firms firms;
    private final CurrentPerson people;

    StrategicPages(StrategicSuppliers suppliers, EvaluationDesk desk, Firms firms, CurrentPerson people) {
        this.suppliers = suppliers;
        this.desk = desk;
        this.firms = firms;
        this.people = people;
    }

    @GetMapping("/fournisseurs-strategiques")
    String list(
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String until,
            Model model,
            HttpServletResponse response) {
        LocalDate last = desk.today();
        return Refusals.shownAgain(
                model,
                response,
                () -> list(last.withDayOfYear(1), last, new LinkedMultiValueMap<>(), model),
                () -> list(
                        from.isBlank() ? last.withDayOfYear(1) : Entered.day(from, "Du"),
                        until.isBlank() ? last : Entered.day(until, "Au"),
                        new LinkedMultiValueMap<>(),
                        model));
    }

    private String list(LocalDate from, LocalDate until, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("period", suppliers.period(from, until));
        model.addAttribute("history", suppliers.history());
        model.addAttribute("entered", entered);
        model.addAttribute("today", desk.today());
        model.addAttribute("buyer", people.get().isOneOf(EvaluationDesk.BUYERS));
        model.addAttribute("firms", firms.search(people.office(), ""));
        return "evaluation/strategiques";
    }

    @PostMapping("/fournisseurs-strategiques")
    String flag(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return act(
                entered,
                model,
                response,
                () -> suppliers.flag(
                        Entered.id(entered.getFirst("entreprise"), "Entreprise"),
                        entered.getFirst("motif"),
                        Entered.day(entered.getFirst("debut"), "À partir du")));
    }

    @PostMapping("/fournisseurs-strategiques/{id:[0-9]{1,18}}/fin")
    String end(
            @PathVariable long id,
            @RequestParam(name = "dernier", defaultValue = "") String last,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        suppliers.mustKnow(id);
        return act(
                new LinkedMultiValueMap<>(),
                model,
                response,
                () -> suppliers.end(id, Entered.day(last, "Dernier jour"), reason));
    }

    private String act(MultiValueMap<String, String> entered, Model model, HttpServletResponse response, Runnable act) {
        LocalDate today = desk.today();
        return Refusals.shownAgain(model, response, () -> list(today.withDayOfYear(1), today, entered, model), () -> {
            act.run();
            return "redirect:/fournisseurs-strategiques";
        });
    }
}
