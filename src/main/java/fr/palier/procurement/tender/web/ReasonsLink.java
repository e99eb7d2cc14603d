package fr.palier.procurement.tender.web;

import fr.palier.correspondence.DeadLink;
import fr.palier.correspondence.LetterAction;
import fr.palier.correspondence.Letters;
import fr.palier.correspondence.SignedLinks;
import fr.palier.office.Rejection;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A rejected firm asks for reasons on the page of its letter. */
@Controller
class ReasonsLink implements LetterAction {

    private final ReasonsRequests requests;
    private final SignedLinks links;

    ReasonsLink(ReasonsRequests requests, SignedLinks links) {
        this.requests = requests;
        this.links = links;
    }

    @Override
    public Optional<Offered> of(SignedLinks.Link link) {
        return requests.mayAsk(link)
                .map(offer -> new Offered(
                        "motifs",
                        "Vous pouvez demander les motifs détaillés de ce rejet : l’office vous répond par écrit dans les quinze jours.",
                        "Demander les motifs"));
    }

    @PostMapping("/liens/{token}/motifs")
    String ask(@PathVariable String token) {
        requests.ask(links.check(token, Letters.LINK_PURPOSE));
        return "procurement/tender/lien-motifs";
    }

    @ExceptionHandler(Rejection.class)
    ModelAndView refused(Rejection refusal) {
        return DeadLink.orRefusal(refusal);
    }
}
