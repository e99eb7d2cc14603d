package fr.palier.procurement.tender.web;

import fr.palier.engine.Role;
import fr.palier.engine.SignedIn;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.procurement.Nature;
import fr.palier.procurement.tender.application.preparation.ClauseLibrary;
import fr.palier.procurement.tender.domain.ClauseDraft;
import fr.palier.procurement.tender.domain.ClauseKind;
import fr.palier.procurement.tender.domain.LibraryClause;
import fr.palier.web.Entered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clause library of the office: read, add, revise. */
@Controller
class ClauseLibraryPages {

    private static final String LIBRARY = "redirect:/clauses";

    private final ClauseLibrary library;

    ClauseLibraryPages(ClauseLibrary library) {
        this.library = library;
    }

    @GetMapping("/clauses")
    String all(@RequestParam(defaultValue = "") String nature, Model model) {
        Nature only = Entered.optionalChoice(nature, "Nature", Nature.class);
        Map<String, List<LibraryClause>> byCode = library.all().stream()
                .filter(clause -> only == null || clause.suits(only))
                .collect(Collectors.groupingBy(LibraryClause::code, LinkedHashMap::new, Collectors.toList()));
        Person person = SignedIn.person();
        model.addAttribute("clauses", byCode);
        model.addAttribute("nature", only);
        model.addAttribute("natures", Nature.values());
        model.addAttribute("kinds", ClauseKind.values());
        model.addAttribute("mayWrite", person.is(Role.BUYERS.group()) || person.is(Role.SUPERVISORS.group()));
        return "procurement/tender/clauses";
    }

    @PostMapping("/clauses")
    String add(@RequestParam Map<String, String> entered) {
        library.add(draft(entered), false);
        return LIBRARY;
    }

    @PostMapping("/clauses/version")
    String revise(@RequestParam Map<String, String> entered) {
        library.add(draft(entered), true);
        return LIBRARY;
    }

    private static ClauseDraft draft(Map<String, String> entered) {
        String percent = entered.getOrDefault("taux", "");
        BigDecimal rate = percent.isBlank()
                ? null
                : Entered.decimal(percent, "Taux", OfficeReason.WRONG_NUMBER.rejection("Taux", 0, 100));
        String from = entered.getOrDefault("valable", "");
        LocalDate day =
                from.isBlank() ? null : Entered.moment(from, "Valable du").toLocalDate();
        return new ClauseDraft(
                entered.get("code"),
                Entered.choice(entered.get("famille"), "Famille", ClauseKind.class),
                Entered.optionalChoice(entered.get("nature"), "Nature", Nature.class),
                entered.get("intitule"),
                entered.get("texte"),
                entered.get("formule"),
                entered.get("index"),
                rate,
                day);
    }
}
