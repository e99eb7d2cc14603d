package fr.palier.intervention.round.web;

import fr.palier.intervention.round.application.FollowMissed;
import fr.palier.intervention.round.application.RecordRound;
import fr.palier.intervention.round.application.RoundDesk;
import fr.palier.intervention.round.application.RoundReader;
import fr.palier.intervention.round.domain.MissedCause;
import fr.palier.office.CurrentPerson;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Rounds of the day and the list that is filled on the way, on a telephone, without JavaScript. */
@Controller
class RoundPages {

    private final RoundReader reader;
    private final RecordRound recording;
    private final FollowMissed missed;
    private final CurrentPerson people;

    RoundPages(RoundReader reader, RecordRound recording, FollowMissed missed, CurrentPerson people) {
        this.reader = reader;
        this.recording = recording;
        this.missed = missed;
        this.people = people;
    }

    @GetMapping("/tournees")
    String today(@RequestParam(name = "agences", defaultValue = "") String agencies, Model model) {
        model.addAttribute("today", reader.today(agencies.equals("toutes")));
        model.addAttribute("day", reader.day());
        return "intervention/round/jour";
    }

    @GetMapping("/tournees/{reference}")
    String sheet(@PathVariable String reference, Model model) {
        return sheet(reference, new LinkedMultiValueMap<>(), model);
    }

    private String sheet(String reference, MultiValueMap<String, String> entered, Model model) {
        RoundReader.Sheet sheet = reader.sheet(reference);
        model.addAttribute("sheet", sheet);
        model.addAttribute("entered", entered);
        model.addAttribute("mayMake", RoundDesk.mayMake(people.get(), sheet.round()));
        model.addAttribute("mayExplain", RoundDesk.mayPlan(people.get()));
        model.addAttribute("causes", MissedCause.ofPersons());
        return "intervention/round/tournee";
    }

    @PostMapping("/tournees/{reference}")
    String record(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        RoundReader.Sheet sheet = reader.sheet(reference);
        Map<String, MultipartFile> files =
                request instanceof MultipartHttpServletRequest parts ? parts.getFileMap() : Map.of();
        return Refusals.shownAgain(model, response, () -> sheet(reference, entered, model), () -> {
            recording.record(reference, SeenFields.of(sheet.list(), entered, files), entered.getFirst("retard"));
            return "redirect:/tournees/{reference}";
        });
    }

    @PostMapping("/tournees/{reference}/explication")
    String explain(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String texte,
            Model model,
            HttpServletResponse response) {
        reader.sheet(reference);
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>();
        entered.add("cause", cause);
        entered.add("texte", texte);
        return Refusals.shownAgain(model, response, () -> sheet(reference, entered, model), () -> {
            missed.explain(reference, Entered.choice(cause, "Cause", MissedCause.class), texte);
            return "redirect:/tournees/{reference}";
        });
    }
}
