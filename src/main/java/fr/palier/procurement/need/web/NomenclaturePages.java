package fr.palier.procurement.need.web;

import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.CurrentPerson;
import fr.palier.procurement.Nature;
import fr.palier.procurement.need.application.Nomenclature;
import fr.palier.procurement.need.persistence.Families;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From the words of a need to the family of the office. */
@Controller
@RequestMapping("/nomenclature")
class NomenclaturePages {

    private final Nomenclature nomenclature;
    private final Families families;
    private final CurrentPerson people;
    private final Clock clock;

    NomenclaturePages(Nomenclature nomenclature, Families families, CurrentPerson people, Clock clock) {
        this.nomenclature = nomenclature;
        this.families = families;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String page(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        results(query, model);
        return "procurement/nomenclature";
    }

    @GetMapping("/recherche")
    String results(@RequestParam(name = "q", defaultValue = "") String query, Model model) {
        String asked = query.length() > 100 ? query.substring(0, 100) : query;
        model.addAttribute("query", asked);
        model.addAttribute("found", asked.isBlank() ? null : nomenclature.search(asked, LocalDate.now(clock)));
        return "procurement/nomenclature :: resultats";
    }

    @GetMapping("/familles")
    String families(Model model) {
        model.addAttribute("families", families.all(people.office()));
        model.addAttribute("natures", Nature.values());
        model.addAttribute("mayKeep", SignedIn.person().is(Role.BUYERS.group()));
        return "procurement/familles";
    }

    @PostMapping("/familles")
    String add(
            @RequestParam String code,
            @RequestParam String label,
            @RequestParam Nature nature,
            @RequestParam(defaultValue = "") String prefixes,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        nomenclature.addFamily(code.strip(), label, nature, prefixes, from);
        return "redirect:/nomenclature/familles";
    }

    @PostMapping("/familles/{code}/cloture")
    String end(
            @PathVariable String code, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay) {
        nomenclature.endFamily(code, lastDay);
        return "redirect:/nomenclature/familles";
    }
}
