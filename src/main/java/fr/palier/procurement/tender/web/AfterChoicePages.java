package fr.palier.procurement.tender.web;

import fr.palier.procurement.tender.application.award.AwardNotices;
import fr.palier.procurement.tender.application.award.ReasonsRequests;
import fr.palier.web.Entered;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Requests for reasons that came in writing, and the proof of the award notice; both shown on the page of the conclusion. */
@Controller
class AfterChoicePages {

    private final ReasonsRequests requests;
    private final AwardNotices notices;

    AfterChoicePages(ReasonsRequests requests, AwardNotices notices) {
        this.requests = requests;
        this.notices = notices;
    }

    @PostMapping("/marches/{reference}/motifs")
    String ask(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String offre,
            @RequestParam(defaultValue = "") String recue) {
        requests.record(
                reference, Entered.number(offre, "Entreprise", 1, 999_999), Entered.day(recue, "Demande reçue le"));
        return "redirect:/marches/{reference}/conclusion";
    }

    @PostMapping("/marches/{reference}/lots/{lot}/avis")
    String prove(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam(defaultValue = "") String avis,
            @RequestParam(defaultValue = "") String publie,
            @RequestParam(defaultValue = "") String adresse,
            @RequestParam(required = false) MultipartFile fichier)
            throws IOException {
        notices.prove(reference, lot, avis, Entered.day(publie, "Publié le"), adresse, ConclusionPages.upload(fichier));
        return "redirect:/marches/{reference}/conclusion";
    }
}
