package fr.palier.complaint.web;

import fr.palier.complaint.application.SupportTenant;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes of social advisers on a tenant's complaint; to everybody else the page does not answer. */
@Controller
class SocialPages {

    private final SupportTenant support;

    SocialPages(SupportTenant support) {
        this.support = support;
    }

    @GetMapping("/suivi-social/{reference}")
    String show(@PathVariable String reference, Model model) {
        return show(reference, "", model);
    }

    private String show(String reference, String text, Model model) {
        model.addAttribute("view", support.read(reference));
        model.addAttribute("text", text);
        return "complaint/suivi-social";
    }

    @PostMapping("/suivi-social/{reference}")
    String write(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String texte,
            Model model,
            HttpServletResponse response) {
        support.read(reference);
        return Refusals.shownAgain(model, response, () -> show(reference, texte, model), () -> {
            support.write(reference, texte);
            return "redirect:/suivi-social/{reference}";
        });
    }
}
