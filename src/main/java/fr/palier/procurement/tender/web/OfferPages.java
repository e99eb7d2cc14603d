package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.Analysis;
import fr.palier.procurement.tender.application.Consultation;
import fr.palier.procurement.tender.application.Opening;
import fr.palier.procurement.tender.application.TenderReader;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.web.Entered;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deposit register, opening, analysis. */
@Controller
class OfferPages {

    private static final String OFFERS = "redirect:/marches/{reference}/offres";
    private static final String ANALYSIS = "redirect:/marches/{reference}/analyse";

    private final TenderReader reader;
    private final Consultation consultation;
    private final Opening opening;
    private final Analysis analysis;

    OfferPages(TenderReader reader, Consultation consultation, Opening opening, Analysis analysis) {
        this.reader = reader;
        this.consultation = consultation;
        this.opening = opening;
        this.analysis = analysis;
    }

    @GetMapping("/marches/{reference}/offres")
    String offers(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        TenderStatus status = file.tender().status();
        boolean buyer = SignedIn.person().is("buyers");
        model.addAttribute("file", file);
        model.addAttribute(
                "registering", buyer && (status == TenderStatus.CONSULTATION || status == TenderStatus.OPENING));
        model.addAttribute("extending", buyer && status == TenderStatus.CONSULTATION);
        model.addAttribute("opening", buyer && status == TenderStatus.OPENING);
        return "procurement/tender/offres";
    }

    @PostMapping("/marches/{reference}/depots")
    String register(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String entreprise,
            @RequestParam(defaultValue = "") String siret,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "") String depot,
            @RequestParam(defaultValue = "") String accuse) {
        consultation.register(reference, entreprise, siret, courriel, Entered.moment(depot, "Déposé le"), accuse);
        return OFFERS;
    }

    @PostMapping("/marches/{reference}/report")
    String extend(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String limite,
            @RequestParam(defaultValue = "") String motif) {
        consultation.extend(reference, Entered.moment(limite, "Nouvelle date limite"), motif);
        return OFFERS;
    }

    @PostMapping("/marches/{reference}/depots/{deposit}/ouverture")
    String open(
            @PathVariable String reference,
            @PathVariable long deposit,
            @RequestParam(defaultValue = "") String lot,
            @RequestParam(defaultValue = "") String montant) {
        opening.open(
                reference, deposit, Entered.number(lot, "Lot", 1, 99), Entered.money(montant, "Montant de l’offre"));
        return OFFERS;
    }

    @GetMapping("/marches/{reference}/analyse")
    String analysis(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        boolean analyst = SignedIn.person().is("buyers") || SignedIn.person().is("project-managers");
        model.addAttribute("file", file);
        model.addAttribute("editable", analyst && file.tender().status() == TenderStatus.ANALYSIS);
        model.addAttribute(
                "defects",
                Arrays.stream(Defect.values())
                        .filter(defect -> defect != Defect.LATE)
                        .toList());
        return "procurement/tender/analyse";
    }

    @PostMapping("/marches/{reference}/offres/{offer}/etat")
    String judge(
            @PathVariable String reference,
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String motif) {
        analysis.judge(reference, offer, Entered.choice(etat, "État de l’offre", Defect.class), motif);
        return ANALYSIS;
    }

    /** All scores of an offer at once: fields {@code note-<criterion>} and {@code appreciation-<criterion>}. */
    @PostMapping("/marches/{reference}/offres/{offer}/notes")
    String score(@PathVariable String reference, @PathVariable long offer, @RequestParam Map<String, String> fields) {
        Map<Long, Analysis.Score> scores = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.matches("note-[0-9]{1,18}")) {
                String criterion = name.substring("note-".length());
                scores.put(
                        Long.valueOf(criterion),
                        new Analysis.Score(
                                Entered.decimal(value, "Note", TenderReason.WRONG_SCORE.rejection()),
                                fields.get("appreciation-" + criterion)));
            }
        });
        analysis.scoreAll(reference, offer, scores);
        return ANALYSIS;
    }
}
