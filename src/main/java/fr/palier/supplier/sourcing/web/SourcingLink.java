package fr.palier.supplier.sourcing.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.OfficeReason;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.supplier.sourcing.application.AnswerQuestions;
import fr.palier.supplier.sourcing.application.NoteInterest;
import fr.palier.supplier.sourcing.application.SourcingReader;
import fr.palier.supplier.sourcing.application.TellFirms;
import fr.palier.supplier.sourcing.domain.Cause;
import fr.palier.supplier.sourcing.domain.Interest;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a firm sees and does behind its link: what all were told, its questions, its intention; nothing of the others. */
@Controller
class SourcingLink implements LinkPage {

    private final SourcingReader reader;
    private final AnswerQuestions questions;
    private final NoteInterest interests;
    private final SignedLinks links;
    private final Offices offices;

    SourcingLink(
            SourcingReader reader,
            AnswerQuestions questions,
            NoteInterest interests,
            SignedLinks links,
            Offices offices) {
        this.reader = reader;
        this.questions = questions;
        this.interests = interests;
        this.links = links;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return TellFirms.LINK;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        return show(link, new LinkedMultiValueMap<>(), model);
    }

    private String show(SignedLinks.Link link, MultiValueMap<String, String> entered, Model model) {
        SourcingReader.FirmView view = reader.ofLink(link);
        model.addAttribute("view", view);
        model.addAttribute("open", reader.isOpen(view.sourcing()));
        model.addAttribute("office", offices.get(link.office()));
        model.addAttribute("entered", entered);
        model.addAttribute("interests", Interest.values());
        model.addAttribute("causes", Cause.values());
        return "supplier/sourcing/lien";
    }

    @PostMapping("/liens/{token}/sourcing")
    String act(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, TellFirms.LINK);
        String action = String.valueOf(entered.getFirst("action"));
        model.addAttribute("token", token);
        return Refusals.shownAgain(model, response, () -> show(link, entered, model), () -> {
            switch (action) {
                case "question" -> questions.ask(link, entered.getFirst("text"));
                case "intention" -> interests.byFirm(link, Entries.said(entered));
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/liens/" + token + "?fait=" + action;
        });
    }

    /** Only the token is refused here; what a firm typed is refused on its page. */
    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
