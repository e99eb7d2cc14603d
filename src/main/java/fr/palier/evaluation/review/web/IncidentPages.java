package fr.palier.evaluation.review.web;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.application.ReadReviews;
import fr.palier.evaluation.review.application.RecordIncident;
import fr.palier.evaluation.review.application.ReviewDesk;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firms;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serious incidents of a firm. What was typed stays when it is refused. */
@Controller
class IncidentPages {

    private static final String FIRM = "entreprise";

    private final ReadReviews reader;
    private final RecordIncident recording;
    private final Firms firms;
    private final CurrentPerson people;

    IncidentPages(ReadReviews reader, RecordIncident recording, Firms firms, CurrentPerson people) {
        this.reader = reader;
        this.recording = recording;
        this.firms = firms;
        this.people = people;
    }

    @GetMapping("/incidents-graves")
    String page(@RequestParam(name = FIRM, defaultValue = "") String firm, Model model) {
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>();
        entered.add(FIRM, firm);
        return page(entered, model);
    }

    private String page(MultiValueMap<String, String> entered, Model model) {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(ReviewDesk.READERS));
        Long firm = Entered.optionalId(entered.getFirst(FIRM), "Entreprise");
        model.addAttribute("entered", entered);
        model.addAttribute("firms", firms.search(people.office(), ""));
        model.addAttribute("chosen", firm == null ? null : firms.get(people.office(), firm));
        model.addAttribute("sheets", SheetKind.values());
        model.addAttribute("incidents", firm == null ? List.of() : reader.incidents(firm));
        model.addAttribute("mayRecord", people.get().isOneOf(ReviewDesk.WITNESSES));
        return "evaluation/review/incidents";
    }

    @PostMapping("/incidents-graves")
    String act(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> page(entered, model), () -> {
            long firm = Entered.id(entered.getFirst(FIRM), "Entreprise");
            switch (String.valueOf(entered.getFirst("action"))) {
                case "enregistrer" ->
                    recording.record(
                            firm,
                            Entered.choice(entered.getFirst("fiche"), "Fiche", SheetKind.class),
                            Entered.day(entered.getFirst("jour"), "Jour"),
                            entered.getFirst("motif"));
                case "retirer" ->
                    recording.withdraw(Entered.id(entered.getFirst("incident"), "Incident"), entered.getFirst("motif"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/incidents-graves?entreprise=" + firm;
        });
    }
}
