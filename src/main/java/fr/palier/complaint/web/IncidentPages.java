package fr.palier.complaint.web;

import fr.palier.complaint.application.CommonIncidents;
import fr.palier.complaint.application.ComplaintDesk;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
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

/** A common incident: its cases, what all were told, the next news. */
@Controller
class IncidentPages {

    private final CommonIncidents incidents;
    private final CurrentPerson people;

    IncidentPages(CommonIncidents incidents, CurrentPerson people) {
        this.incidents = incidents;
        this.people = people;
    }

    @GetMapping("/incidents-communs/{id}")
    String show(@PathVariable long id, Model model) {
        return show(id, new LinkedMultiValueMap<>(), model);
    }

    private String show(long id, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("file", incidents.file(id));
        model.addAttribute("entered", entered);
        model.addAttribute("mayAct", ComplaintDesk.mayAct(people.get()));
        return "complaint/incident";
    }

    @PostMapping("/incidents-communs/{id}")
    String act(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        incidents.file(id);
        return Refusals.shownAgain(model, response, () -> show(id, entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "avancement" -> incidents.progress(id, entered.getFirst("texte"));
                case "fin" -> incidents.end(id, entered.getFirst("texte"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.getFirst("action"), "action");
            }
            return "redirect:/incidents-communs/" + id;
        });
    }
}
