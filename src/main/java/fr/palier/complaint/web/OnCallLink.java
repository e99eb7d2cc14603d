package fr.palier.complaint.web;

import fr.palier.complaint.application.AlertOnCall;
import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An emergency behind the link of an on-call person, with one button: « Je prends ». */
@Controller
class OnCallLink implements LinkPage {

    private final AlertOnCall alerts;
    private final SignedLinks links;
    private final Offices offices;

    OnCallLink(AlertOnCall alerts, SignedLinks links, Offices offices) {
        this.alerts = alerts;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return AlertOnCall.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        model.addAttribute("view", alerts.show(link));
        model.addAttribute("office", offices.get(link.office()));
        return "complaint/lien-astreinte";
    }

    @PostMapping("/liens/{token}/astreinte")
    String take(@PathVariable String token, Model model, HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, AlertOnCall.LINK);
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, model), () -> {
            alerts.take(link);
            return "redirect:/liens/" + token + "?fait=pris";
        });
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
