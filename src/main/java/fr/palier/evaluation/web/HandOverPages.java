package fr.palier.evaluation.web;

import fr.palier.evaluation.application.HandOverSites;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sites of a works officer given to another, by a supervisor with a reason. */
@Controller
class HandOverPages {

    private static final String PAGE = "/chantiers-evalues/transmission";

    private final HandOverSites handing;

    HandOverPages(HandOverSites handing) {
        this.handing = handing;
    }

    @GetMapping(PAGE)
    String page(
            @RequestParam(name = "de", defaultValue = "") String from,
            @RequestParam(name = "transmis", defaultValue = "") String done,
            Model model) {
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>();
        entered.add("de", from);
        model.addAttribute("done", done.matches("[0-9]{1,6}-[0-9]{1,6}") ? done.split("-") : null);
        return page(entered, model);
    }

    private String page(MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("holders", handing.holders());
        model.addAttribute("officers", handing.officers());
        model.addAttribute("entered", entered);
        return "evaluation/transmission";
    }

    @PostMapping(PAGE)
    String handOver(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(model, response, () -> page(entered, model), () -> {
            Set<Long> chosen = entered.getOrDefault("chantier", java.util.List.of()).stream()
                    .filter(id -> id.matches("[0-9]{1,18}"))
                    .map(Long::valueOf)
                    .collect(Collectors.toSet());
            HandOverSites.Handed handed =
                    handing.handOver(entered.getFirst("de"), entered.getFirst("a"), entered.getFirst("motif"), chosen);
            return "redirect:" + PAGE + "?transmis=" + handed.sites() + "-" + handed.evaluations();
        });
    }
}
