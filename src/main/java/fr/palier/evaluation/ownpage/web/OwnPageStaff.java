package fr.palier.evaluation.ownpage.web;

import fr.palier.evaluation.dossier.application.ReadDossiers;
import fr.palier.evaluation.ownpage.application.OwnPage;
import fr.palier.evaluation.ownpage.application.SayRemark;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What firms say of their figures, and the link by which they read them. */
@Controller
class OwnPageStaff {

    private final OwnPage page;
    private final SayRemark saying;
    private final ReadDossiers dossiers;

    OwnPageStaff(OwnPage page, SayRemark saying, ReadDossiers dossiers) {
        this.page = page;
        this.saying = saying;
        this.dossiers = dossiers;
    }

    @GetMapping("/fournisseurs/{id:[0-9]{1,18}}/observations")
    String remarks(@PathVariable long id, Model model) {
        OwnPage.Office view = page.office(id);
        model.addAttribute("view", view);
        model.addAttribute(
                "results", dossiers.of(view.firm().office(), view.firm().id()));
        return "evaluation/ownpage/observations";
    }

    @PostMapping("/fournisseurs/{id:[0-9]{1,18}}/lien")
    String send(@PathVariable long id, Model model, HttpServletResponse response) {
        page.office(id);
        return Refusals.shownAgain(model, response, () -> remarks(id, model), () -> {
            page.send(id);
            return "redirect:/fournisseurs/" + id + "/observations?envoye";
        });
    }

    @PostMapping("/fournisseurs/{id:[0-9]{1,18}}/observations")
    String answer(
            @PathVariable long id,
            @RequestParam(name = "observation", defaultValue = "") String remark,
            @RequestParam(name = "reponse", defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        page.office(id);
        model.addAttribute("enteredFor", remark);
        model.addAttribute("entered", text);
        return Refusals.shownAgain(model, response, () -> remarks(id, model), () -> {
            saying.answer(id, Entered.id(remark, "Observation"), text);
            return "redirect:/fournisseurs/" + id + "/observations?fait";
        });
    }
}
