package fr.palier.intervention.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.intervention.EventKind;
import fr.palier.intervention.application.FirmActs;
import fr.palier.intervention.application.InterventionView;
import fr.palier.intervention.application.PlaceOrder;
import fr.palier.intervention.application.ViewIntervention;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The firm's page of an order, on a phone, without an account and without JavaScript. */
@Controller
class FirmLink implements LinkPage {

    private final ViewIntervention views;
    private final FirmActs acts;
    private final SignedLinks links;
    private final Offices offices;

    FirmLink(ViewIntervention views, FirmActs acts, SignedLinks links, Offices offices) {
        this.views = views;
        this.acts = acts;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return PlaceOrder.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, new LinkedMultiValueMap<>(), model);
    }

    private String show(SignedLinks.Link link, MultiValueMap<String, String> entered, Model model) {
        InterventionView view = views.ofLink(link);
        model.addAttribute("view", view);
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute("entered", entered);
        return "intervention/lien-entreprise";
    }

    @PostMapping("/liens/{token}/intervention")
    String act(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(required = false) List<MultipartFile> photos,
            @RequestParam(required = false) List<MultipartFile> fichier,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, PlaceOrder.LINK);
        String action = FormParts.text(entered, "action");
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, entered, model), () -> {
            FirmActs.Said said = new FirmActs.Said(
                    FormParts.optionalMoment(entered),
                    FormParts.optionalSlot(entered),
                    FormParts.text(entered, "texte"),
                    FormParts.text(entered, "avis"),
                    FormParts.uploads(photos));
            act(link, action, said, entered, fichier);
            return "redirect:/liens/" + token + "?fait=" + action;
        });
    }

    private void act(
            SignedLinks.Link link,
            String action,
            FirmActs.Said said,
            MultiValueMap<String, String> entered,
            List<MultipartFile> fichier) {
        switch (action) {
            case "accepter" -> acts.report(link, EventKind.ORDER_ACCEPTED, said);
            case "refuser" -> {
                OfficeReason.MISSING.when(said.note().isEmpty(), "Motif du refus");
                acts.report(link, EventKind.DECLINED, said);
            }
            case "contact" -> acts.report(link, EventKind.FIRST_CONTACT, said);
            case "proposer" -> acts.report(link, EventKind.APPOINTMENT_PROPOSED, said);
            case "fixer" -> acts.report(link, EventKind.APPOINTMENT_ACCEPTED, said);
            case "deplacer" -> acts.report(link, EventKind.APPOINTMENT_MOVED, said);
            case "passage" -> acts.report(link, EventKind.VISIT, said);
            case "absence" -> acts.report(link, EventKind.NO_ACCESS, said);
            case "pieces" -> acts.report(link, EventKind.PARTS_ORDERED, said);
            case "fait" -> acts.done(link, said, FormParts.quantities(entered));
            case "devis" -> {
                List<FirmActs.Upload> files = FormParts.uploads(fichier);
                acts.quote(
                        link,
                        Entered.money(entered.getFirst("montant"), "Montant du devis"),
                        said.note(),
                        files.isEmpty() ? null : files.get(0));
            }
            default -> throw OfficeReason.WRONG_CHOICE.rejection(action, "action");
        }
    }

    /** Only the token is refused here; what a firm typed is refused on its page. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
