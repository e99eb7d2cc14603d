package fr.palier.intervention.web;

import fr.palier.contract.ContractReason;
import fr.palier.intervention.application.ImportInterventions;
import fr.palier.intervention.persistence.InterventionImportRows;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports from the maintenance software: sending a file, how far it is, what was refused. */
@Controller
class ImportPages {

    private final ImportInterventions imports;

    ImportPages(ImportInterventions imports) {
        this.imports = imports;
    }

    @GetMapping("/interventions/import")
    String list(Model model) {
        List<InterventionImportRows.Import> all = imports.list();
        model.addAttribute("imports", all);
        model.addAttribute(
                "refusals",
                all.isEmpty() ? List.of() : imports.refusals(all.get(0).id()));
        return "intervention/import";
    }

    @PostMapping("/interventions/import")
    String take(@RequestParam(required = false) MultipartFile fichier, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> list(model), () -> {
            ContractReason.NO_FILE.when(fichier == null || fichier.isEmpty());
            String name = String.valueOf(fichier.getOriginalFilename());
            imports.take(name.isBlank() ? "fichier.csv" : name.substring(Math.max(0, name.length() - 150)), fichier);
            return "redirect:/interventions/import";
        });
    }
}
