package fr.palier.procurement.tender.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.procurement.tender.application.analysis.FirmRequests;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a firm answers what it was asked about its application or its offer. */
@Controller
class AnswerLink implements LinkPage {

    private static final String PAGE = "procurement/tender/lien-reponse";

    private final FirmRequests requests;
    private final SignedLinks links;
    private final Offices offices;

    AnswerLink(FirmRequests requests, SignedLinks links, Offices offices) {
        this.requests = requests;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return FirmRequests.LINK_PURPOSE;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        model.addAttribute("opened", requests.ofLink(link));
        model.addAttribute("office", offices.get(link.office()));
        return PAGE;
    }

    /** A refusal keeps what the firm wrote. */
    @PostMapping("/liens/{token}/reponse-entreprise")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reponse,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, FirmRequests.LINK_PURPOSE);
        model.addAttribute("token", token);
        model.addAttribute("link", link);
        model.addAttribute("written", reponse);
        return Refusals.shownAgain(model, response, () -> show(link, model), () -> {
            requests.answer(link, reponse);
            return "redirect:/liens/" + token;
        });
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
