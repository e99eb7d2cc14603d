package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.analysis.AnalysisReader;
import fr.palier.procurement.tender.application.analysis.ApplicationReview;
import fr.palier.procurement.tender.application.analysis.FirmRequests;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.ApplicationState;
import fr.palier.web.Entered;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications, firm by firm, and the answers of all firms that were asked something. */
@Controller
class ApplicationPages {

    private static final String APPLICATIONS = "redirect:/marches/{reference}/candidatures";

    private final TenderReader reader;
    private final AnalysisReader analyses;
    private final ApplicationReview review;
    private final FirmRequests requests;

    ApplicationPages(TenderReader reader, AnalysisReader analyses, ApplicationReview review, FirmRequests requests) {
        this.reader = reader;
        this.analyses = analyses;
        this.review = review;
        this.requests = requests;
    }

    @GetMapping("/marches/{reference}/candidatures")
    String applications(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        AnalysisReader.AnalysisFile analysis = analyses.of(file);
        model.addAttribute("file", file);
        model.addAttribute("analysis", analysis);
        model.addAttribute(
                "editable", analysis.isOpen(file.tender()) && SignedIn.person().is("buyers"));
        return "procurement/tender/candidatures";
    }

    @PostMapping("/marches/{reference}/candidatures/{deposit}/pieces")
    String check(
            @PathVariable String reference,
            @PathVariable long deposit,
            @RequestParam(required = false) Set<String> recue) {
        review.check(reference, deposit, recue == null ? Set.of() : recue);
        return APPLICATIONS;
    }

    @PostMapping("/marches/{reference}/candidatures/{deposit}/decision")
    String decide(
            @PathVariable String reference,
            @PathVariable long deposit,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String exclusion,
            @RequestParam(defaultValue = "") String motif) {
        review.decide(
                reference,
                deposit,
                Entered.choice(decision, "Candidature", ApplicationState.class),
                "oui".equals(exclusion),
                motif);
        return APPLICATIONS;
    }

    @PostMapping("/marches/{reference}/candidatures/demande")
    String ask(@PathVariable String reference, @RequestParam(defaultValue = "") String limite) {
        review.askMissing(reference, Entered.moment(limite, "Réponse attendue jusqu’au"));
        return APPLICATIONS;
    }

    @PostMapping("/marches/{reference}/reponses/{firm}")
    String record(
            @PathVariable String reference,
            @PathVariable long firm,
            @RequestParam(defaultValue = "") String recue,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(defaultValue = "analyse") String page) {
        requests.record(reference, firm, Entered.moment(recue, "Reçue le"), reponse);
        return "candidatures".equals(page) ? APPLICATIONS : "redirect:/marches/{reference}/analyse";
    }
}
