package fr.palier.procurement.negotiation.web;

import fr.palier.correspondence.PreviewPage;
import fr.palier.procurement.negotiation.application.ConductRounds;
import fr.palier.web.Entered;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A round of negotiation, its invitations read before they leave. */
@Controller
class RoundPages {

    private final ConductRounds conduct;

    RoundPages(ConductRounds conduct) {
        this.conduct = conduct;
    }

    /** Whether a round asks for new proposals or for final offers. */
    enum Asks {
        ROUND,
        FINAL
    }

    @PostMapping("/marches/{reference}/negociation/tours/apercu")
    ModelAndView preview(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String tour,
            @RequestParam(defaultValue = "") String limite,
            @RequestParam(defaultValue = "") String informations) {
        return page(reference, tour, limite, informations).show();
    }

    @PostMapping("/marches/{reference}/negociation/tours/apercu/{letter}")
    ResponseEntity<byte[]> letter(
            @PathVariable String reference,
            @PathVariable int letter,
            @RequestParam(defaultValue = "") String tour,
            @RequestParam(defaultValue = "") String limite,
            @RequestParam(defaultValue = "") String informations) {
        return page(reference, tour, limite, informations).letter(letter);
    }

    @PostMapping("/marches/{reference}/negociation/tours")
    String open(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String tour,
            @RequestParam(defaultValue = "") String limite,
            @RequestParam(defaultValue = "") String informations) {
        conduct.openByStep(reference, isFinal(tour), moment(limite), informations);
        return "redirect:/marches/{reference}/negociation";
    }

    private PreviewPage page(String reference, String tour, String limite, String informations) {
        String page = "/marches/" + reference + "/negociation";
        return new PreviewPage(
                conduct.preview(reference, isFinal(tour), moment(limite), informations),
                isFinal(tour) ? "Invitation à remettre l’offre finale" : "Invitation à un tour de négociation",
                page + "/tours/apercu",
                page,
                page + "/tours",
                Map.of("tour", tour, "limite", limite, "informations", informations),
                "Les mêmes mots et la même date limite pour tous ; le tour s’ouvre quand vous envoyez.");
    }

    private static boolean isFinal(String tour) {
        return Entered.choice(tour, "Ce tour demande", Asks.class) == Asks.FINAL;
    }

    private static OffsetDateTime moment(String limite) {
        return Entered.moment(limite, "Date limite des réponses");
    }
}
