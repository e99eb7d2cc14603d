package fr.palier.evaluation.penalty.web;

import fr.palier.engine.Cases;
import fr.palier.engine.TaskAddress;
import fr.palier.evaluation.penalty.application.DecidePenalty;
import fr.palier.evaluation.penalty.application.HearFirm;
import fr.palier.evaluation.penalty.application.ReadStatements;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month's statement of penalties: read it, renounce one or all, note what the firm wrote. What was typed stays when it is refused. */
@Controller
class StatementPages {

    private final ReadStatements reader;
    private final DecidePenalty deciding;
    private final HearFirm hearing;
    private final Cases cases;
    private final TaskAddress addresses;

    StatementPages(
            ReadStatements reader, DecidePenalty deciding, HearFirm hearing, Cases cases, TaskAddress addresses) {
        this.reader = reader;
        this.deciding = deciding;
        this.hearing = hearing;
        this.cases = cases;
        this.addresses = addresses;
    }

    @GetMapping("/penalites/releves/{reference}")
    String page(@PathVariable String reference, Model model) {
        return page(reference, new LinkedMultiValueMap<>(), model);
    }

    private String page(String reference, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("file", reader.get(reference));
        model.addAttribute("entered", entered);
        model.addAttribute(
                "task",
                cases.tasksOf(reference).stream()
                        .findFirst()
                        .map(task -> addresses.of(task.id()))
                        .orElse(null));
        return "evaluation/penalty/releve";
    }

    @PostMapping("/penalites/releves/{reference}")
    String act(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        reader.get(reference);
        return Refusals.shownAgain(model, response, () -> page(reference, entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "renoncer" ->
                    deciding.waive(
                            reference, Entered.id(entered.getFirst("penalite"), "Pénalité"), entered.getFirst("motif"));
                case "noter" -> hearing.byDesk(reference, entered.getFirst("texte"));
                case "tout" -> deciding.waiveAll(reference, entered.getFirst("motif"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/penalites/releves/{reference}";
        });
    }
}
