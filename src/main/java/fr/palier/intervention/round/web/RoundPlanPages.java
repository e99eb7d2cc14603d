package fr.palier.intervention.round.web;

import fr.palier.housing.EquipmentKind;
import fr.palier.housing.Homes;
import fr.palier.intervention.round.application.PlanRounds;
import fr.palier.intervention.round.application.RoundDesk;
import fr.palier.intervention.round.application.RoundReader;
import fr.palier.intervention.round.domain.Checklist;
import fr.palier.intervention.round.domain.RoundKind;
import fr.palier.office.CurrentPerson;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Results of rounds by residence and period; programmes; lists. */
@Controller
class RoundPlanPages {

    private static final int MONTH = 30;
    private static final int MOST_WEEKS = 12;
    private static final int SPARE_LINES = 5;
    private static final int MOST_LINES = 60;

    private final RoundReader reader;
    private final PlanRounds planning;
    private final Homes homes;
    private final CurrentPerson people;

    RoundPlanPages(RoundReader reader, PlanRounds planning, Homes homes, CurrentPerson people) {
        this.reader = reader;
        this.planning = planning;
        this.homes = homes;
        this.people = people;
    }

    @GetMapping("/bilan-tournees")
    String results(
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to,
            @RequestParam(name = "type", defaultValue = "") String kind,
            @RequestParam(name = "residence", defaultValue = "") String residence,
            Model model) {
        LocalDate last = to.isBlank() ? reader.day() : Entered.day(to, "Au");
        LocalDate first = from.isBlank() ? last.minusDays(MONTH) : Entered.day(from, "Du");
        model.addAttribute(
                "results",
                reader.results(
                        first,
                        last,
                        Entered.optionalChoice(kind, "Type", RoundKind.class),
                        Entered.optionalId(residence, "Résidence")));
        model.addAttribute("kinds", RoundKind.values());
        model.addAttribute("residences", homes.residences(people.office()));
        return "intervention/round/bilan";
    }

    @GetMapping("/programmes-tournees")
    String programmes(@RequestParam(name = "residence", defaultValue = "") String residence, Model model) {
        return programmes(Entered.optionalId(residence, "Résidence"), new LinkedMultiValueMap<>(), model);
    }

    /** @param residence whose programmes are shown; null = the first of all */
    private String programmes(Long residence, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("lines", planning.current(residence));
        model.addAttribute("entered", entered);
        model.addAttribute("mayPlan", RoundDesk.mayPlan(people.get()));
        model.addAttribute("kinds", RoundKind.values());
        model.addAttribute("residences", homes.residences(people.office()));
        model.addAttribute("chosen", residence == null ? null : homes.residence(people.office(), residence));
        model.addAttribute("buildings", residence == null ? List.of() : homes.buildings(people.office(), residence));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("teams", planning.teams());
        model.addAttribute("today", reader.day());
        return "intervention/round/programmes";
    }

    @PostMapping("/programmes-tournees")
    String open(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> programmes(null, entered, model), () -> {
            long residence = Entered.id(entered.getFirst("residence"), "Résidence");
            planning.open(new PlanRounds.Wanted(
                    residence,
                    Entered.optionalId(entered.getFirst("batiment"), "Bâtiment"),
                    Entered.choice(entered.getFirst("type"), "Type", RoundKind.class),
                    weekdays(entered),
                    Entered.number(entered.getFirst("semaines"), "Toutes les … semaines", 1, MOST_WEEKS),
                    entered.getFirst("chomes") != null,
                    Entered.day(entered.getFirst("du"), "Premier jour"),
                    blank(entered.getFirst("au")) ? null : Entered.day(entered.getFirst("au"), "Dernier jour"),
                    blank(entered.getFirst("equipe")) ? PlanRounds.FIELD_TEAMS : entered.getFirst("equipe")));
            return "redirect:/programmes-tournees?residence=" + residence;
        });
    }

    private static Set<DayOfWeek> weekdays(MultiValueMap<String, String> entered) {
        return entered.getOrDefault("jour", List.of()).stream()
                .filter(day -> !blank(day))
                .map(day -> Entered.choice(day, "Jours", DayOfWeek.class))
                .collect(Collectors.toSet());
    }

    @PostMapping("/programmes-tournees/{id:[0-9]{1,18}}/arret")
    String end(@PathVariable long id) {
        planning.end(id);
        return "redirect:/programmes-tournees";
    }

    @GetMapping("/listes-tournees/{kind}")
    String list(@PathVariable String kind, Model model) {
        return list(Entered.choice(kind, "Type", RoundKind.class), new LinkedMultiValueMap<>(), model);
    }

    private String list(RoundKind kind, MultiValueMap<String, String> entered, Model model) {
        Checklist list = planning.checklist(kind);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", RoundKind.values());
        model.addAttribute("list", list);
        model.addAttribute("entered", entered);
        model.addAttribute("lineCount", list.items().size() + SPARE_LINES);
        model.addAttribute("equipment", EquipmentKind.values());
        model.addAttribute("mayPlan", RoundDesk.mayPlan(people.get()));
        return "intervention/round/liste";
    }

    @PostMapping("/listes-tournees/{kind}")
    String rewrite(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        RoundKind which = Entered.choice(kind, "Type", RoundKind.class);
        return Refusals.shownAgain(model, response, () -> list(which, entered, model), () -> {
            List<Checklist.Item> items = new ArrayList<>();
            for (int line = 1; line <= MOST_LINES; line++) {
                String label = entered.getFirst("point-" + line);
                if (!blank(label)) {
                    items.add(new Checklist.Item(
                            line,
                            label,
                            Entered.choice(entered.getFirst("equipement-" + line), "Équipement", EquipmentKind.class),
                            entered.getFirst("securite-" + line) != null));
                }
            }
            planning.rewrite(which, items);
            return "redirect:/listes-tournees/{kind}";
        });
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
