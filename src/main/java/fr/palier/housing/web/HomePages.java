package fr.palier.housing.web;

import fr.palier.housing.application.HomeDesk;
import fr.palier.housing.application.HomeFileKind;
import fr.palier.housing.application.ImportHomes;
import fr.palier.housing.persistence.ImportRows;
import fr.palier.office.OfficeReason;
import fr.palier.web.Entered;
import fr.palier.web.NavigationEntry;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Residences, dwellings, leases; imports from the rent software. */
@Controller
class HomePages {

    private static final int SHOWN = 200;

    private final HomeDesk desk;
    private final ImportHomes imports;

    HomePages(HomeDesk desk, ImportHomes imports) {
        this.desk = desk;
        this.imports = imports;
    }

    @Bean
    static NavigationEntry homesEntry() {
        return new NavigationEntry(
                60,
                "Patrimoine",
                "Résidences, logements, équipements et baux, tels que le logiciel de gestion locative les donne.",
                "/patrimoine",
                HomeDesk.READERS);
    }

    @GetMapping("/patrimoine")
    String residences(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        var found = desk.residences(words);
        model.addAttribute("words", words);
        model.addAttribute("count", found.size());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("residences", found.stream().limit(SHOWN).toList());
        return "housing/patrimoine";
    }

    @GetMapping("/residences/{id:[0-9]{1,18}}")
    String residence(@PathVariable long id, Model model) {
        model.addAttribute("residence", desk.residence(id));
        model.addAttribute("buildings", desk.buildings(id));
        return "housing/residence";
    }

    @GetMapping("/logements/{id:[0-9]{1,18}}")
    String dwelling(@PathVariable long id, Model model) {
        model.addAttribute("view", desk.dwelling(id));
        return "housing/logement";
    }

    @GetMapping("/imports-patrimoine")
    String imports(Model model) {
        model.addAttribute("imports", desk.imports());
        model.addAttribute("kinds", HomeFileKind.values());
        model.addAttribute("mayImport", desk.mayImport());
        return "housing/imports";
    }

    @GetMapping("/imports-patrimoine/{id:[0-9]{1,18}}")
    String importOf(@PathVariable long id, Model model) {
        ImportRows.Import taken = desk.importOf(id);
        model.addAttribute("taken", taken);
        model.addAttribute("kind", HomeFileKind.valueOf(taken.kind()));
        model.addAttribute("refusals", desk.refusals(taken));
        return "housing/import";
    }

    @PostMapping("/imports-patrimoine")
    String take(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) MultipartFile fichier,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("chosen", kind);
        return Refusals.shownAgain(model, response, () -> imports(model), () -> {
            HomeFileKind chosen = Entered.choice(kind, "Ce que dit le fichier", HomeFileKind.class);
            OfficeReason.MISSING.when(fichier == null || fichier.isEmpty(), "Fichier CSV");
            imports.byPerson(chosen, String.valueOf(fichier.getOriginalFilename()), fichier);
            return "redirect:/imports-patrimoine/" + desk.imports().get(0).id();
        });
    }
}
