package fr.palier.intervention.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.OpenedDocument;
import fr.palier.correspondence.SignedLinks;
import fr.palier.intervention.application.InterventionView;
import fr.palier.intervention.application.TellTenant;
import fr.palier.intervention.application.TenantActs;
import fr.palier.intervention.application.ViewIntervention;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tenant's page of an intervention: the appointment, and an absence to contest; without JavaScript, on a small phone. */
@Controller
class TenantLink implements LinkPage {

    private final ViewIntervention views;
    private final TenantActs acts;
    private final SignedLinks links;
    private final Offices offices;

    TenantLink(ViewIntervention views, TenantActs acts, SignedLinks links, Offices offices) {
        this.views = views;
        this.acts = acts;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return TellTenant.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, new LinkedMultiValueMap<>(), model);
    }

    private String show(SignedLinks.Link link, MultiValueMap<String, String> entered, Model model) {
        InterventionView view = views.ofLink(link);
        model.addAttribute("view", view);
        model.addAttribute("contestable", view.contestable(views.now()));
        model.addAttribute("past", view.fixed() != null && view.fixed().until().isBefore(views.now()));
        model.addAttribute("office", offices.get(link.office()).forTenants());
        model.addAttribute("entered", entered);
        return "intervention/lien-locataire";
    }

    @PostMapping("/liens/{token}/rendez-vous")
    String act(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, TellTenant.LINK);
        String action = FormParts.text(entered, "action");
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, entered, model), () -> {
            switch (action) {
                case "accepter" -> acts.accept(link);
                case "deplacer" -> acts.move(link, FormParts.optionalSlot(entered), FormParts.text(entered, "texte"));
                case "personne" -> acts.nobodyCame(link, FormParts.text(entered, "texte"));
                case "contester" ->
                    acts.contest(link, Entered.id(entered.getFirst("absence"), "Absence"), entered.getFirst("texte"));
                default -> throw OfficeReason.WRONG_CHOICE.rejection(action, "action");
            }
            return "redirect:/liens/" + token + "?fait=" + action;
        });
    }

    @GetMapping("/liens/{token}/preuve/{event}")
    ResponseEntity<byte[]> proof(@PathVariable String token, @PathVariable long event) {
        OpenedDocument proof = acts.proof(links.check(token, TellTenant.LINK), event);
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .contentType(MediaType.parseMediaType(proof.document().mediaType()))
                .body(proof.content());
    }

    /** Only the token is refused here. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
