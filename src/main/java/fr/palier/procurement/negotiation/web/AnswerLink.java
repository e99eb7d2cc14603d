package fr.palier.procurement.negotiation.web;

import fr.palier.correspondence.LinkPage;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Offices;
import fr.palier.procurement.negotiation.application.AnswerRound;
import fr.palier.procurement.negotiation.application.ConductRounds;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a firm reads a round and answers it. */
@Component
class AnswerLink implements LinkPage {

    private final AnswerRound answers;
    private final Offices offices;

    AnswerLink(AnswerRound answers, Offices offices) {
        this.answers = answers;
        this.offices = offices;
    }

    @Override
    public String purpose() {
        return ConductRounds.PURPOSE;
    }

    @Override
    public String show(SignedLinks.Link link, Model model) {
        model.addAttribute("invitation", answers.invitation(link));
        model.addAttribute("office", offices.get(link.office()));
        return "procurement/negotiation/lien-reponse";
    }
}
