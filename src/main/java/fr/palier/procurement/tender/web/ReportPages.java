package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.analysis.AnalysisReader;
import fr.palier.procurement.tender.application.analysis.AnalysisReport;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.web.PdfView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The texts of the analysis report, its draft, its versions. */
@Controller
class ReportPages {

    private static final String REPORT = "redirect:/marches/{reference}/rapport";

    private final TenderReader reader;
    private final AnalysisReader analyses;
    private final AnalysisReport report;

    ReportPages(TenderReader reader, AnalysisReader analyses, AnalysisReport report) {
        this.reader = reader;
        this.analyses = analyses;
        this.report = report;
    }

    @GetMapping("/marches/{reference}/rapport")
    String report(@PathVariable String reference, Model model) {
        TenderReader.TenderFile file = reader.get(reference);
        AnalysisReader.AnalysisFile analysis = analyses.of(file);
        model.addAttribute("file", file);
        model.addAttribute("analysis", analysis);
        model.addAttribute(
                "editable", analysis.isOpen(file.tender()) && SignedIn.person().is("buyers"));
        return "procurement/tender/rapport";
    }

    @GetMapping("/marches/{reference}/rapport/projet.pdf")
    ResponseEntity<byte[]> draft(@PathVariable String reference) {
        return PdfView.of("projet-rapport-" + reference + ".pdf", analyses.draft(reference));
    }

    @PostMapping("/marches/{reference}/rapport")
    String write(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String contexte,
            @RequestParam(defaultValue = "") String methode) {
        report.write(reference, contexte, methode);
        return REPORT;
    }

    @PostMapping("/marches/{reference}/rapport/lots/{lot}")
    String propose(
            @PathVariable String reference,
            @PathVariable int lot,
            @RequestParam(defaultValue = "") String proposition) {
        report.propose(reference, lot, proposition);
        return REPORT;
    }

    @PostMapping("/marches/{reference}/notes/lots/{lot}")
    String writeTechnical(
            @PathVariable String reference, @PathVariable int lot, @RequestParam(defaultValue = "") String analyse) {
        report.writeTechnical(reference, lot, analyse);
        return "redirect:/marches/{reference}/notes";
    }
}
