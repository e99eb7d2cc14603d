package fr.palier.procurement.market.web;

import fr.palier.office.OfficeReason;
import fr.palier.procurement.market.application.ApplicationHistory;
import fr.palier.procurement.market.application.KeepReservables;
import fr.palier.procurement.need.domain.Family;
import fr.palier.supplier.StructureKind;
import fr.palier.web.NavigationEntry;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office knows of its markets: applications by family and year, purchases that may be reserved. */
@Controller
class MarketPages {

    private final ApplicationHistory history;
    private final KeepReservables reservables;

    MarketPages(ApplicationHistory history, KeepReservables reservables) {
        this.history = history;
        this.reservables = reservables;
    }

    @Bean
    static NavigationEntry applicationsDoor() {
        return new NavigationEntry(
                23,
                "Candidatures reçues",
                "Candidatures reçues et recevables par famille et par année, face au nombre demandé par l'office.",
                "/candidatures",
                ApplicationHistory.READERS);
    }

    @Bean
    static NavigationEntry reservablesDoor() {
        return new NavigationEntry(
                24,
                "Achats réservables",
                "Familles que l'office peut réserver à l'insertion ou au handicap.",
                "/achats-reservables",
                ApplicationHistory.READERS);
    }

    @GetMapping("/candidatures")
    String applications(Model model) {
        ApplicationHistory.History read = history.read();
        model.addAttribute("history", read);
        model.addAttribute("chart", ApplicationChart.of(read.years()));
        return "procurement/market/candidatures";
    }

    @GetMapping("/achats-reservables")
    String reservables(Model model) {
        return reservables(new LinkedMultiValueMap<>(), model);
    }

    private String reservables(MultiValueMap<String, String> entered, Model model) {
        List<Family> families = reservables.families();
        model.addAttribute("lines", reservables.all());
        model.addAttribute("families", families);
        model.addAttribute(
                "labels",
                families.stream().collect(Collectors.toMap(Family::code, Family::label, (one, other) -> one)));
        model.addAttribute("kinds", StructureKind.values());
        model.addAttribute("keeper", reservables.isKeeper());
        model.addAttribute("today", reservables.today());
        model.addAttribute("entered", entered);
        return "procurement/market/achats-reservables";
    }

    @PostMapping("/achats-reservables")
    String change(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> reservables(entered, model), () -> {
            if ("end".equals(entered.getFirst("action"))) {
                String line = String.valueOf(entered.getFirst("line"));
                OfficeReason.WRONG_CHOICE.when(!line.matches("[0-9]{1,18}"), "ligne", "Ligne");
                reservables.end(Long.parseLong(line), day(entered.getFirst("lastDay"), "Dernier jour"));
            } else {
                reservables.add(
                        entered.getFirst("family"),
                        entered.getOrDefault("kinds", List.of()).stream()
                                .map(MarketPages::kind)
                                .toList(),
                        day(entered.getFirst("from"), "À partir du"),
                        entered.getFirst("note"));
            }
            return "redirect:/achats-reservables";
        });
    }

    private static StructureKind kind(String text) {
        try {
            return StructureKind.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw OfficeReason.WRONG_CHOICE.rejection("structure", "Structures");
        }
    }

    private static LocalDate day(String text, String field) {
        OfficeReason.MISSING.when(text == null || text.isBlank(), field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw OfficeReason.WRONG_DATE.rejection(field);
        }
    }
}
