package fr.palier.intervention.web;

import fr.palier.contract.ContractReason;
import fr.palier.intervention.application.ImportInterventions;
import fr.palier.intervention.persistence.InterventionImportRows;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports from the maintenance software: sending a file, how far it is, what was refused. */
@Controller
class ImportPages {

    private static final int REFUSALS_SHOWN = 100;

    private final ImportInterventions imports;

    ImportPages(ImportInterventions imports) {
        this.imports = imports;
    }

    @GetMapping("/interventions/import")
    String list(Model model) {
        List<InterventionImportRows.Import> all = imports.list();
        model.addAttribute("imports", all);
        model.addAttribute(
                "running",
                all.stream()
                        .filter(InterventionImportRows.Import::isRunning)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("last", all.isEmpty() ? null : all.get(0));
        model.addAttribute(
                "refusals",
                all.isEmpty() ? List.of() : imports.refusals(all.get(0).id(), REFUSALS_SHOWN));
        return "intervention/import";
    }

    @PostMapping("/interventions/import")
    String take(@RequestParam(required = false) MultipartFile fichier, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> list(model), () -> {
            ContractReason.NO_FILE.when(fichier == null || fichier.isEmpty());
            String name = String.valueOf(fichier.getOriginalFilename());
            try (InputStream content = fichier.getInputStream()) {
                imports.take(name.isBlank() ? "fichier.csv" : name, content);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return "redirect:/interventions/import";
        });
    }

    @GetMapping("/interventions/import/{importId}/refus.csv")
    ResponseEntity<byte[]> refused(@PathVariable long importId) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"lignes-refusees-" + importId + ".csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(imports.refusalsFile(importId).getBytes(StandardCharsets.UTF_8));
    }
}
