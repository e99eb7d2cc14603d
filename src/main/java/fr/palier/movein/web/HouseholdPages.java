package fr.palier.movein.web;

import fr.palier.movein.application.FollowHousehold;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Households that social advisers follow; to everybody else these pages do not answer. */
@Controller
class HouseholdPages {

    private final FollowHousehold households;

    HouseholdPages(FollowHousehold households) {
        this.households = households;
    }

    @GetMapping("/menages-suivis")
    String list(Model model) {
        model.addAttribute("lines", households.open());
        return "movein/menages";
    }

    @GetMapping("/menages-suivis/{reference}")
    String show(@PathVariable String reference, Model model) {
        return show(reference, "", model);
    }

    private String show(String reference, String text, Model model) {
        model.addAttribute("view", households.read(reference));
        model.addAttribute("text", text);
        return "movein/menage";
    }

    @PostMapping("/menages-suivis/{reference}")
    String write(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String texte,
            Model model,
            HttpServletResponse response) {
        households.read(reference);
        return Refusals.shownAgain(model, response, () -> show(reference, texte, model), () -> {
            households.write(reference, texte);
            return "redirect:/menages-suivis/{reference}";
        });
    }

    @PostMapping("/menages-suivis/{reference}/fin")
    String close(@PathVariable String reference, Model model, HttpServletResponse response) {
        households.read(reference);
        return Refusals.shownAgain(model, response, () -> show(reference, "", model), () -> {
            households.close(reference);
            return "redirect:/menages-suivis";
        });
    }
}
