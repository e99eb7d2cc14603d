package fr.palier.movein.web;

import fr.palier.housing.EquipmentKind;
import fr.palier.movein.application.MoveInDesk;
import fr.palier.movein.application.MoveInReader;
import fr.palier.movein.application.OpenMoveIn;
import fr.palier.movein.domain.CallOutcome;
import fr.palier.movein.domain.ItemState;
import fr.palier.movein.domain.MeterKind;
import fr.palier.movein.domain.Topic;
import fr.palier.office.CurrentPerson;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** List of move-ins, opening of one, and the page that is filled during the visit; each part of it is saved by itself. */
@Controller
class MoveInPages {

    private static final int SHOWN = 100;

    private final MoveInReader reader;
    private final OpenMoveIn opening;
    private final CurrentPerson people;

    MoveInPages(MoveInReader reader, OpenMoveIn opening, CurrentPerson people) {
        this.reader = reader;
        this.opening = opening;
        this.people = people;
    }

    @GetMapping("/entrees")
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("lines", reader.list(words.strip(), SHOWN));
        model.addAttribute("shown", SHOWN);
        model.addAttribute("mayOpen", people.get().isOneOf(MoveInDesk.OPENERS));
        return "movein/entrees";
    }

    @GetMapping("/nouvelle-entree")
    String search(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("found", reader.leases(words));
        return "movein/nouvelle";
    }

    @PostMapping("/entrees")
    String open(
            @RequestParam(defaultValue = "") String bail,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        return Refusals.shownAgain(
                model,
                response,
                () -> search(words, model),
                () -> "redirect:/entrees/" + opening.open(Entered.id(bail, "Bail")));
    }

    @GetMapping("/entrees/{reference}")
    String show(
            @PathVariable String reference, @RequestParam(name = "fait", defaultValue = "") String done, Model model) {
        model.addAttribute("named", done.equals("signale"));
        return show(reference, new LinkedMultiValueMap<>(), model);
    }

    /** @param entered what was typed and refused */
    String show(String reference, MultiValueMap<String, String> entered, Model model) {
        MoveInReader.File file = reader.file(reference);
        model.addAttribute("file", file);
        model.addAttribute("entered", entered);
        model.addAttribute("mayOpen", people.get().isOneOf(MoveInDesk.OPENERS));
        model.addAttribute("mayVisit", people.get().isOneOf(MoveInDesk.VISITORS));
        model.addAttribute("mayCall", people.get().isOneOf(MoveInDesk.CALLERS));
        model.addAttribute("states", ItemState.values());
        model.addAttribute("meters", MeterKind.values());
        model.addAttribute("topicKinds", Topic.Kind.values());
        model.addAttribute("equipment", EquipmentKind.values());
        model.addAttribute("outcomes", List.of(CallOutcome.values()));
        return "movein/entree";
    }

    /** Does an act of the page of a move-in; where it is refused, the page is shown again with what was typed. */
    String act(
            String reference,
            MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        reader.file(reference);
        return Refusals.shownAgain(model, response, () -> show(reference, entered, model), () -> {
            act.run();
            return "redirect:/entrees/" + reference;
        });
    }

    @PostMapping("/entrees/{reference}/annulation")
    String cancel(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        return act(reference, entered, model, response, () -> opening.cancel(reference, entered.getFirst("motif")));
    }
}
