package fr.palier.commitment.web;

import fr.palier.commitment.application.CommitmentDesk;
import fr.palier.commitment.application.DeclareForceMajeure;
import fr.palier.housing.Homes;
import fr.palier.office.CurrentPerson;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Force majeure declared by the office. */
@Controller
class ForceMajeurePages {

    private final DeclareForceMajeure declaring;
    private final Homes homes;
    private final CurrentPerson people;

    ForceMajeurePages(DeclareForceMajeure declaring, Homes homes, CurrentPerson people) {
        this.declaring = declaring;
        this.homes = homes;
        this.people = people;
    }

    @GetMapping("/force-majeure")
    String list(Model model) {
        return list(Map.of(), model);
    }

    private String list(Map<String, String> entered, Model model) {
        model.addAttribute("declared", declaring.all());
        model.addAttribute("residences", homes.residences(people.office()));
        model.addAttribute("mayDeclare", people.get().isOneOf(CommitmentDesk.KEEPERS));
        model.addAttribute("entered", entered);
        return "commitment/force-majeure";
    }

    @PostMapping("/force-majeure")
    String declare(
            @RequestParam(name = "residence", defaultValue = "") String residence,
            @RequestParam(name = "debut", defaultValue = "") String first,
            @RequestParam(name = "fin", defaultValue = "") String last,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Map<String, String> entered = Map.of("residence", residence, "debut", first, "fin", last, "motif", reason);
        return Refusals.shownAgain(model, response, () -> list(entered, model), () -> {
            declaring.declare(
                    Entered.optionalId(residence, "Résidence"),
                    Entered.day(first, "Premier jour"),
                    Entered.day(last, "Dernier jour"),
                    reason);
            return "redirect:/force-majeure";
        });
    }

    @PostMapping("/force-majeure/{id}/retrait")
    String withdraw(
            @PathVariable String id,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        long declared = declaring.get(Entered.id(id, "Déclaration")).id();
        Map<String, String> entered = Map.of("retrait", id, "motifRetrait", reason);
        return Refusals.shownAgain(model, response, () -> list(entered, model), () -> {
            declaring.withdraw(declared, reason);
            return "redirect:/force-majeure";
        });
    }
}
