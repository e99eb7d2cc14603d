package fr.palier.procurement.negotiation.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.office.Rejection;
import fr.palier.office.Zone;
import fr.palier.procurement.negotiation.application.AnswerRound;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.procurement.negotiation.domain.NegotiationReason;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Receives the answer of a firm, without an account and without JavaScript; what it typed stays on the page when it is refused. */
@Controller
class AnswerPages {

    private static final String PAGE = "procurement/negotiation/lien-reponse";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRANCE);

    private final SignedLinks links;
    private final AnswerRound answers;
    private final Offices offices;

    AnswerPages(SignedLinks links, AnswerRound answers, Offices offices) {
        this.links = links;
        this.answers = answers;
        this.offices = offices;
    }

    /** Fields {@code montant-<lot>} and {@code message}. */
    @PostMapping("/liens/{token}/reponse")
    ModelAndView answer(@PathVariable String token, @RequestParam Map<String, String> fields) {
        SignedLinks.Link link = links.check(token, ConductRounds.PURPOSE);
        try {
            AnswerRound.Receipt receipt = answers.answer(link, NegotiationPages.amounts(fields), fields.get("message"));
            if (!receipt.late()) {
                return new ModelAndView("redirect:/liens/" + token);
            }
            return page(
                    link,
                    token,
                    fields,
                    NegotiationReason.ANSWER_LATE
                            .rejection(MOMENT.format(receipt.deadline().atZoneSameInstant(Zone.PARIS)))
                            .getMessage());
        } catch (Rejection refused) {
            return page(link, token, fields, refused.getMessage());
        }
    }

    private ModelAndView page(SignedLinks.Link link, String token, Map<String, String> fields, String sentence) {
        ModelAndView page = new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("token", token);
        page.addObject("invitation", answers.invitation(link));
        page.addObject("office", offices.get(link.office()));
        page.addObject("typed", fields);
        page.addObject("sentence", sentence);
        return page;
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView unknown(Rejection refusal) {
        return DeadLink.page(refusal);
    }
}
