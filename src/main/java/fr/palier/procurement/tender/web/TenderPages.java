package fr.palier.procurement.tender.web;

import fr.palier.engine.SignedIn;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.tender.application.award.Withdrawal;
import fr.palier.procurement.tender.application.reading.TenderReader;
import fr.palier.procurement.tender.domain.TenderStatus;
import fr.palier.web.Entered;
import java.util.EnumSet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** List of consultations, where one stands in its models, declaration without follow-up. */
@Controller
class TenderPages {

    private final TenderReader reader;
    private final Withdrawal withdrawal;

    TenderPages(TenderReader reader, Withdrawal withdrawal) {
        this.reader = reader;
        this.withdrawal = withdrawal;
    }

    @GetMapping("/marches")
    String list(
            @RequestParam(required = false) String stade,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String texte,
            Model model) {
        model.addAttribute(
                "tenders",
                reader.search(
                        Entered.optionalChoice(stade, "Stade", TenderStatus.class),
                        Entered.optionalChoice(procedure, "Procédure", Procedure.class),
                        texte));
        model.addAttribute("statuses", TenderStatus.values());
        model.addAttribute("procedures", EnumSet.range(Procedure.ADAPTED, Procedure.FORMAL));
        model.addAttribute("stade", stade);
        model.addAttribute("procedure", procedure);
        model.addAttribute("texte", texte);
        return "procurement/tender/marches";
    }

    @GetMapping("/marches/{reference}")
    String file(@PathVariable String reference) {
        return "redirect:/dossiers/{reference}";
    }

    @GetMapping("/marches/{reference}/schema")
    String diagram(@PathVariable String reference, Model model) {
        model.addAttribute("file", reader.get(reference));
        model.addAttribute("standings", reader.standing(reference));
        return "procurement/tender/schema";
    }

    /** A model where the consultation stands, for the viewer. */
    @GetMapping(path = "/marches/{reference}/schema/{process}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> model(@PathVariable String reference, @PathVariable String process) {
        return reader.standing(reference).stream()
                .filter(standing -> standing.process().equals(process))
                .findFirst()
                .map(standing -> ResponseEntity.ok().body(standing.xml()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/marches/{reference}/sans-suite")
    String withdrawal(@PathVariable String reference, Model model) {
        model.addAttribute("file", reader.get(reference));
        model.addAttribute("mayDeclare", SignedIn.person().is("executive"));
        return "procurement/tender/sans-suite";
    }

    @PostMapping("/marches/{reference}/sans-suite")
    String declare(@PathVariable String reference, @RequestParam(defaultValue = "") String motif) {
        withdrawal.declare(reference, motif);
        return "redirect:/dossiers/{reference}";
    }
}
