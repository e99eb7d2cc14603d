package fr.palier.evaluation.web;

import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.application.EvaluationDesk;
import fr.palier.evaluation.application.EvaluationReader;
import fr.palier.evaluation.application.RatedContracts;
import fr.palier.evaluation.domain.FrenchDay;
import fr.palier.evaluation.domain.FrozenSheet;
import fr.palier.evaluation.persistence.SheetRows;
import fr.palier.office.CsvTable;
import fr.palier.office.CurrentPerson;
import fr.palier.web.CsvDownload;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Number of evaluations by year and kind, the sheets behind it, the contracts that are rated each year. */
@Controller
class EvaluationFigurePages {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final List<SheetKind> KINDS =
            Arrays.stream(SheetKind.values()).filter(kind -> !kind.isCounted()).toList();

    private final EvaluationReader reader;
    private final RatedContracts contracts;
    private final EvaluationDesk desk;
    private final CurrentPerson people;

    EvaluationFigurePages(
            EvaluationReader reader, RatedContracts contracts, EvaluationDesk desk, CurrentPerson people) {
        this.reader = reader;
        this.contracts = contracts;
        this.desk = desk;
        this.people = people;
    }

    /** A year, its number of sheets by kind in the order of the columns. */
    record Year(int year, List<Integer> sheets, int all) {}

    @GetMapping("/bilan-evaluations")
    String figures(
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = "fiche", defaultValue = "") String kind,
            Model model) {
        int chosen = year(year);
        SheetKind sheet = Entered.optionalChoice(kind, "Fiche", SheetKind.class);
        List<FrozenSheet> sheets = reader.ofYear(chosen, sheet);
        model.addAttribute("years", years(reader.counts()));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("year", chosen);
        model.addAttribute("kind", sheet);
        model.addAttribute("sheets", sheets);
        model.addAttribute(
                "firms",
                sheets.stream()
                        .map(FrozenSheet::firm)
                        .distinct()
                        .collect(Collectors.toMap(id -> id, reader::firmName)));
        return "evaluation/bilan";
    }

    private static List<Year> years(List<SheetRows.Count> counts) {
        return counts.stream()
                .map(SheetRows.Count::year)
                .distinct()
                .map(year -> {
                    List<Integer> sheets = KINDS.stream()
                            .map(kind -> counts.stream()
                                    .filter(count -> count.year() == year && count.kind() == kind)
                                    .mapToInt(SheetRows.Count::sheets)
                                    .sum())
                            .toList();
                    return new Year(
                            year,
                            sheets,
                            sheets.stream().mapToInt(Integer::intValue).sum());
                })
                .toList();
    }

    @GetMapping("/bilan-evaluations.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "annee", defaultValue = "") String year,
            @RequestParam(name = "fiche", defaultValue = "") String kind) {
        int chosen = year(year);
        List<FrozenSheet> sheets = reader.ofYear(chosen, Entered.optionalChoice(kind, "Fiche", SheetKind.class));
        CsvTable table = CsvTable.of(
                "reference",
                "fiche",
                "occasion",
                "date_occasion",
                "entreprise",
                "objet",
                "score",
                "note",
                "figee_le",
                "evaluateur");
        sheets.forEach(sheet -> table.line(
                sheet.reference(),
                sheet.kind().label(),
                sheet.occasion().label(),
                FrenchDay.of(sheet.occasionDay()),
                reader.firmName(sheet.firm()),
                sheet.subject(),
                sheet.score(),
                sheet.grade().label(),
                FrenchDay.of(sheet.frozenOn()),
                sheet.raterName()));
        return CsvDownload.of("evaluations-" + chosen + ".csv", table);
    }

    private int year(String text) {
        return text.isBlank() ? desk.today().getYear() : Entered.number(text, "Année", FIRST_YEAR, LAST_YEAR);
    }

    @GetMapping("/contrats-evalues")
    String rated(Model model) {
        return rated(new LinkedMultiValueMap<>(), model);
    }

    private String rated(MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("lines", contracts.lines());
        model.addAttribute("kinds", RatedContracts.KINDS);
        model.addAttribute("entered", entered);
        model.addAttribute("buyer", people.get().isOneOf(EvaluationDesk.BUYERS));
        return "evaluation/contrats";
    }

    @PostMapping("/contrats-evalues/{reference}")
    String say(
            @PathVariable String reference,
            @RequestParam(name = "fiche", defaultValue = "") String kind,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        contracts.mustKnow(reference);
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>();
        entered.add("contrat", reference);
        entered.add("fiche", kind);
        entered.add("motif", reason);
        return Refusals.shownAgain(model, response, () -> rated(entered, model), () -> {
            contracts.say(
                    reference, kind.equals("AUCUNE") ? null : Entered.choice(kind, "Fiche", SheetKind.class), reason);
            return "redirect:/contrats-evalues";
        });
    }
}
