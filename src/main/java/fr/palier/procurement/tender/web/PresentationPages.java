package fr.palier.procurement.tender.web;

import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.procurement.tender.application.award.PresentationReport;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.PresentationVersion;
import fr.palier.web.PdfView;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The presentation report: what completes the facts, its draft, its versions. */
@Controller
class PresentationPages {

    private final TenderReader reader;
    private final PresentationReport report;

    PresentationPages(TenderReader reader, PresentationReport report) {
        this.reader = reader;
        this.report = report;
    }

    @GetMapping("/marches/{reference}/rapport-presentation")
    String page(@PathVariable String reference, Model model) {
        List<PresentationVersion> versions = report.of(reference);
        model.addAttribute("file", reader.get(reference));
        model.addAttribute("versions", versions);
        model.addAttribute("latest", versions.isEmpty() ? null : versions.get(versions.size() - 1));
        model.addAttribute("buyer", SignedIn.person().is(Role.BUYERS.group()));
        return "procurement/tender/presentation";
    }

    @GetMapping("/marches/{reference}/rapport-presentation/projet.pdf")
    ResponseEntity<byte[]> draft(@PathVariable String reference) {
        return PdfView.of("projet-rapport-presentation-" + reference + ".pdf", report.draft(reference));
    }

    @PostMapping("/marches/{reference}/rapport-presentation")
    String establish(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String soustraitance,
            @RequestParam(defaultValue = "") String conflits,
            @RequestParam(defaultValue = "") String complement) {
        report.establish(reference, new PresentationReport.Words(soustraitance, conflits, complement));
        return "redirect:/marches/{reference}/rapport-presentation";
    }
}
