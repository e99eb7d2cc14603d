package fr.palier.procurement.quality.web;

import fr.palier.procurement.Procedure;
import fr.palier.procurement.quality.application.HandleNonConformity;
import fr.palier.procurement.quality.application.QualityObjectives;
import fr.palier.web.Entered;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quality objectives of purchases by year, and the sheets of non-conformity. */
@Controller
class QualityPages {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final QualityObjectives objectives;
    private final HandleNonConformity sheets;
    private final Clock clock;

    QualityPages(QualityObjectives objectives, HandleNonConformity sheets, Clock clock) {
        this.objectives = objectives;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/qualite-achats")
    String page(@RequestParam(defaultValue = "") String annee, Model model) {
        int year = annee.isBlank() ? LocalDate.now(clock).getYear() : Entered.number(annee, "Année", FIRST, LAST);
        model.addAttribute("year", objectives.of(year));
        model.addAttribute("sheets", sheets.all());
        model.addAttribute("procedures", Procedure.values());
        return "procurement/quality/qualite";
    }
}
