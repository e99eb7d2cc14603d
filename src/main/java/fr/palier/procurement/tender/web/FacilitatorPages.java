package fr.palier.procurement.tender.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.procurement.tender.application.preparation.InsertionOpinions;
import fr.palier.procurement.tender.domain.InsertionOpinion;
import fr.palier.procurement.tender.domain.PreparationReason;
import fr.palier.procurement.tender.persistence.Insertions;
import fr.palier.procurement.tender.persistence.Lots;
import fr.palier.procurement.tender.persistence.Tenders;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The facilitator's page, without an account: what is bought, never for how much, and the questions. */
@Controller
class FacilitatorPages implements LinkPage {

    private static final String PAGE = "procurement/tender/avis-insertion";

    private final SignedLinks links;
    private final InsertionOpinions opinions;
    private final Insertions insertions;
    private final Tenders tenders;
    private final Lots lots;
    private final Offices offices;

    FacilitatorPages(
            SignedLinks links,
            InsertionOpinions opinions,
            Insertions insertions,
            Tenders tenders,
            Lots lots,
            Offices offices) {
        this.links = links;
        this.opinions = opinions;
        this.insertions = insertions;
        this.tenders = tenders;
        this.lots = lots;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return InsertionOpinions.LINK_PURPOSE;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, Map.of(), model);
    }

    private String show(SignedLinks.Link link, Map<String, String> entered, Model model) {
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute("tender", tenders.get(link.office(), link.reference()));
        model.addAttribute("lots", lots.of(link.reference()));
        model.addAttribute(
                "request", insertions.byLink(link.id()).orElseThrow(PreparationReason.OPINION_CLOSED::rejection));
        model.addAttribute("entered", entered);
        return PAGE;
    }

    @PostMapping("/liens/{token}/avis")
    String answer(
            @PathVariable String token,
            @RequestParam Map<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, InsertionOpinions.LINK_PURPOSE);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, entered, model), () -> {
            opinions.answer(link, opinion(entered));
            return "redirect:/liens/" + token;
        });
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }

    private static InsertionOpinion opinion(Map<String, String> entered) {
        boolean feasible = "oui".equals(entered.get("faisable"));
        fr.palier.office.OfficeReason.MISSING.when(
                entered.getOrDefault("faisable", "").isBlank(), "Faisabilité");
        String hours = entered.getOrDefault("heures", "");
        return new InsertionOpinion(
                entered.get("repondant"),
                feasible,
                !feasible || hours.isBlank() ? null : Entered.number(hours, "Heures d’insertion", 1, 100_000),
                entered.get("secteurs"),
                entered.get("profils"),
                entered.get("remarques"));
    }
}
