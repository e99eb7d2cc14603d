package fr.palier.complaint.web;

import fr.palier.complaint.application.CallLog;
import fr.palier.complaint.application.ComplaintDesk;
import fr.palier.complaint.application.ShiftHandover;
import fr.palier.complaint.domain.CallBack;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The handover between two shifts of the desk, with the calls to make. */
@Controller
class ShiftPages {

    private final ShiftHandover handover;
    private final CallLog calls;
    private final CurrentPerson people;

    ShiftPages(ShiftHandover handover, CallLog calls, CurrentPerson people) {
        this.handover = handover;
        this.calls = calls;
        this.people = people;
    }

    @GetMapping("/releve-equipe")
    String show(Model model) {
        return show(new LinkedMultiValueMap<>(), model);
    }

    private String show(MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("handover", handover.read());
        model.addAttribute("entered", entered);
        model.addAttribute("outcomes", CallBack.Outcome.values());
        model.addAttribute("mayAct", ComplaintDesk.mayAct(people.get()));
        return "complaint/releve";
    }

    @PostMapping("/releve-equipe")
    String act(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> show(entered, model), () -> {
            switch (String.valueOf(entered.getFirst("action"))) {
                case "note" -> handover.note(entered.getFirst("texte"));
                case "regler" -> handover.settle(Entered.id(entered.getFirst("ligne"), "Note"));
                case "appel" ->
                    calls.made(
                            Entered.id(entered.getFirst("ligne"), "Appel"),
                            Entered.choice(entered.getFirst("issue"), "Issue de l'appel", CallBack.Outcome.class));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(entered.getFirst("action"), "action");
            }
            return "redirect:/releve-equipe";
        });
    }
}
