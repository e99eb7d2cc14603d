package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.analysis.Analysis;
import fr.palier.procurement.tender.application.analysis.AnalysisReader;
import fr.palier.procurement.tender.application.analysis.Hearings;
import fr.palier.procurement.tender.application.analysis.Scoring;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.Defect;
import fr.palier.procurement.tender.domain.RequestKind;
import fr.palier.procurement.tender.domain.TenderReason;
import fr.palier.web.Entered;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** States of the offers with what their firms are asked, marks of the raters. */
@Controller
class AnalysisPages {

    private static final String ANALYSIS = "redirect:/marches/{reference}/analyse";
    private static final String MARKS = "redirect:/marches/{reference}/notes";

    private final TenderReader reader;
    private final AnalysisReader analyses;
    private final Analysis analysis;
    private final Hearings hearings;
    private final Scoring scoring;

    AnalysisPages(TenderReader reader, AnalysisReader analyses, Analysis analysis, Hearings hearings, Scoring scoring) {
        this.reader = reader;
        this.analyses = analyses;
        this.analysis = analysis;
        this.hearings = hearings;
        this.scoring = scoring;
    }

    @GetMapping("/marches/{reference}/analyse")
    String analysis(@PathVariable String reference, Model model) {
        fill(reference, model);
        model.addAttribute("defects", EnumSet.complementOf(EnumSet.of(Defect.LATE, Defect.INADMISSIBLE_APPLICATION)));
        model.addAttribute("kinds", EnumSet.of(RequestKind.REGULARISATION, RequestKind.JUSTIFICATION));
        return "procurement/tender/analyse";
    }

    @GetMapping("/marches/{reference}/notes")
    String marks(@PathVariable String reference, Model model) {
        fill(reference, model);
        return "procurement/tender/notes";
    }

    private void fill(String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        AnalysisReader.AnalysisFile analysed = analyses.of(file);
        boolean open = analysed.isOpen(file.tender());
        boolean buyer = SignedIn.person().is("buyers");
        boolean worksOfficer = SignedIn.person().is("project-managers");
        model.addAttribute("file", file);
        model.addAttribute("analysis", analysed);
        model.addAttribute("editable", open && (buyer || worksOfficer));
        model.addAttribute("asking", open && buyer);
        model.addAttribute("technicalWriter", open && worksOfficer);
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

    @PostMapping("/marches/{reference}/regularisation")
    String regularise(@PathVariable String reference, @RequestParam(defaultValue = "") String limite) {
        hearings.openRegularisation(reference, Entered.moment(limite, "Réponse attendue jusqu’au"));
        return ANALYSIS;
    }

    @PostMapping("/marches/{reference}/justifications")
    String askJustifications(@PathVariable String reference, @RequestParam(defaultValue = "") String limite) {
        hearings.askJustifications(reference, Entered.moment(limite, "Réponse attendue jusqu’au"));
        return ANALYSIS;
    }

    /** The person's marks of an offer, all at once: fields {@code note-<criterion>} and {@code appreciation-<criterion>}. */
    @PostMapping("/marches/{reference}/offres/{offer}/notes")
    String rate(@PathVariable String reference, @PathVariable long offer, @RequestParam Map<String, String> fields) {
        Map<Long, Scoring.Score> scores = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.matches("note-[0-9]{1,18}")) {
                String criterion = name.substring("note-".length());
                scores.put(
                        Long.valueOf(criterion),
                        new Scoring.Score(
                                Entered.decimal(value, "Note", TenderReason.WRONG_SCORE.rejection()),
                                fields.get("appreciation-" + criterion)));
            }
        });
        scoring.rateAll(reference, offer, scores);
        return MARKS;
    }

    @PostMapping("/marches/{reference}/offres/{offer}/criteres/{criterion}/note-commune")
    String agree(
            @PathVariable String reference,
            @PathVariable long offer,
            @PathVariable long criterion,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String motif) {
        scoring.agree(
                reference,
                offer,
                criterion,
                Entered.decimal(note, "Note commune", TenderReason.WRONG_SCORE.rejection()),
                motif);
        return MARKS;
    }
}
