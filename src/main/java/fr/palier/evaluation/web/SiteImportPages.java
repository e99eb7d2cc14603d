package fr.palier.evaluation.web;

import fr.palier.evaluation.application.EvaluationDesk;
import fr.palier.evaluation.application.ImportSites;
import fr.palier.evaluation.domain.RatingReason;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sites of other software by CSV. */
@Controller
class SiteImportPages {

    private final ImportSites imports;
    private final CurrentPerson people;

    SiteImportPages(ImportSites imports, CurrentPerson people) {
        this.imports = imports;
        this.people = people;
    }

    @GetMapping("/chantiers-evalues/import")
    String file() {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(EvaluationDesk.KEEPERS));
        return "evaluation/chantiers-import";
    }

    @PostMapping("/chantiers-evalues/import")
    String take(
            @RequestParam(name = "fichier", required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(EvaluationDesk.KEEPERS));
        return Refusals.shownAgain(model, response, () -> "evaluation/chantiers-import", () -> {
            RatingReason.NO_FILE.when(file == null || file.isEmpty());
            model.addAttribute("report", imports.take(file));
            return "evaluation/chantiers-import";
        });
    }
}
