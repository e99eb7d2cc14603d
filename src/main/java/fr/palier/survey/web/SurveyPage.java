package fr.palier.survey.web;

import fr.palier.correspondence.CorrespondenceReason;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.survey.SurveyReason;
import fr.palier.survey.application.AnswerSurvey;
import fr.palier.survey.application.ReadSurveys;
import fr.palier.survey.application.SendSurvey;
import fr.palier.survey.domain.GivenBy;
import fr.palier.survey.domain.Resolved;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
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

/** The tenant's page: two questions for each case, a comment, no account. Opening it changes and counts nothing. */
@Controller
class SurveyPage {

    private final SignedLinks links;
    private final ReadSurveys reader;
    private final AnswerSurvey answers;
    private final Offices offices;

    SurveyPage(SignedLinks links, ReadSurveys reader, AnswerSurvey answers, Offices offices) {
        this.links = links;
        this.reader = reader;
        this.answers = answers;
        this.offices = offices;
    }

    @GetMapping("/enquete/{token}")
    String show(@PathVariable String token, Model model) {
        return show(links.check(token, SendSurvey.LINK), token, new LinkedMultiValueMap<>(), model);
    }

    private String show(SignedLinks.Link link, String token, MultiValueMap<String, String> entered, Model model) {
        ReadSurveys.Asked asked = reader.ofLink(link);
        model.addAttribute("token", token);
        model.addAttribute("office", offices.get(link.office()).forTenants());
        model.addAttribute("survey", asked.survey());
        model.addAttribute("cases", asked.cases());
        model.addAttribute("entered", entered);
        model.addAttribute("choices", Resolved.values());
        return asked.isAnswered() ? "survey/merci" : "survey/enquete";
    }

    @PostMapping("/enquete/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        SignedLinks.Link link = links.check(token, SendSurvey.LINK);
        return Refusals.shownAgain(model, response, () -> show(link, token, entered, model), () -> {
            answers.answer(
                    link.office(),
                    link.reference(),
                    SurveyEntries.answers(reader.ofLink(link).cases(), entered),
                    entered.containsKey(SurveyEntries.CONSENT),
                    GivenBy.LINK);
            return "redirect:/enquete/" + token;
        });
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        boolean over = refusal.code().equals(CorrespondenceReason.LINK_GONE.code())
                || refusal.code().equals(SurveyReason.EXPIRED.code());
        ModelAndView page = new ModelAndView(over ? "survey/terminee" : "correspondence/lien-inconnu");
        page.setStatus(over ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        return page;
    }
}
