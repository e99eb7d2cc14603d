package fr.palier.survey.web;

import fr.palier.survey.application.CallList;
import fr.palier.survey.application.SurveyFigures;
import fr.palier.survey.domain.CallOutcome;
import fr.palier.survey.domain.Counts;
import fr.palier.survey.domain.GivenBy;
import fr.palier.survey.domain.Resolved;
import fr.palier.survey.persistence.FigureRows;
import fr.palier.web.CsvDownload;
import fr.palier.web.Entered;
import fr.palier.web.NavigationEntry;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk's calls and the figures of surveys. */
@Controller
class SurveyPages {

    private static final int SHOWN = 100;

    private final CallList calls;
    private final SurveyFigures figures;
    private final Clock clock;

    SurveyPages(CallList calls, SurveyFigures figures, Clock clock) {
        this.calls = calls;
        this.figures = figures;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry surveyFiguresEntry() {
        return new NavigationEntry(
                75,
                "Satisfaction des locataires",
                "Enquêtes envoyées, réponses et notes, par résidence, prestataire et catégorie.",
                "/enquetes",
                SurveyFigures.READERS);
    }

    @Bean
    static NavigationEntry surveyCallsEntry() {
        return new NavigationEntry(
                74,
                "Enquêtes à faire par téléphone",
                "Locataires sans courriel à appeler après une demande ou une intervention.",
                "/enquetes/appels",
                CallList.CALLERS);
    }

    @GetMapping("/enquetes")
    String figures(
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(defaultValue = "RESIDENCE") String par,
            @RequestParam(defaultValue = "") String nom,
            Model model) {
        LocalDate from = from(du);
        LocalDate to = to(au);
        FigureRows.By by = by(par);
        SurveyFigures.Period period = figures.of(from, to, by);
        List<Counts> named = period.named(nom);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("by", by);
        model.addAttribute("ways", FigureRows.By.values());
        model.addAttribute("words", nom);
        model.addAttribute("period", period);
        model.addAttribute("named", named.size());
        model.addAttribute("lines", named.stream().limit(SHOWN).toList());
        model.addAttribute("comments", figures.comments());
        return "survey/chiffres";
    }

    @GetMapping("/enquetes/chiffres.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(defaultValue = "RESIDENCE") String par) {
        FigureRows.By by = by(par);
        return CsvDownload.of(
                "enquetes-%s.csv".formatted(by.name().toLowerCase(Locale.ROOT)),
                figures.of(from(du), to(au), by).csv(by.label()));
    }

    private LocalDate from(String du) {
        return du.isBlank() ? LocalDate.now(clock).withDayOfYear(1) : Entered.day(du, "Du");
    }

    private LocalDate to(String au) {
        return au.isBlank() ? LocalDate.now(clock) : Entered.day(au, "Au");
    }

    private static FigureRows.By by(String par) {
        return Entered.choice(par, "Par", FigureRows.By.class);
    }

    @GetMapping("/enquetes/appels")
    String calls(Model model) {
        model.addAttribute("lines", calls.waiting());
        return "survey/appels";
    }

    @GetMapping("/enquetes/appels/{reference}")
    String call(@PathVariable String reference, Model model) {
        return call(reference, new LinkedMultiValueMap<>(), model);
    }

    private String call(String reference, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("call", calls.call(reference));
        model.addAttribute("entered", entered);
        model.addAttribute("choices", Resolved.values());
        model.addAttribute("outcomes", CallOutcome.values());
        return "survey/appel";
    }

    @PostMapping("/enquetes/appels/{reference}")
    String act(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        CallList.Call call = calls.call(reference);
        return Refusals.shownAgain(model, response, () -> call(reference, entered, model), () -> {
            CallOutcome outcome = Entered.choice(entered.getFirst("issue"), "Issue de l'appel", CallOutcome.class);
            if (outcome == CallOutcome.ANSWERED) {
                calls.type(
                        reference,
                        SurveyEntries.answers(call.cases(), entered),
                        entered.containsKey(SurveyEntries.CONSENT),
                        entered.containsKey("papier") ? GivenBy.PAPER : GivenBy.TELEPHONE);
            } else {
                calls.note(reference, outcome);
            }
            return "redirect:/enquetes/appels";
        });
    }
}
