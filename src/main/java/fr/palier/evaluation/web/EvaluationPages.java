package fr.palier.evaluation.web;

import fr.palier.evaluation.application.ChangeEvaluation;
import fr.palier.evaluation.application.EvaluationDesk;
import fr.palier.evaluation.application.EvaluationPhotos;
import fr.palier.evaluation.application.EvaluationReader;
import fr.palier.evaluation.application.RateFirm;
import fr.palier.evaluation.domain.Draft;
import fr.palier.office.CurrentPerson;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletRequest;
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

/** Evaluations to make, one evaluation: rating, freezing, naming another officer, giving up, correcting. Works without JavaScript. */
@Controller
class EvaluationPages {

    private static final String FREEZE = "figer";

    private final EvaluationReader reader;
    private final RateFirm rating;
    private final ChangeEvaluation changing;
    private final CurrentPerson people;
    private final EvaluationDesk desk;

    EvaluationPages(
            EvaluationReader reader,
            RateFirm rating,
            ChangeEvaluation changing,
            CurrentPerson people,
            EvaluationDesk desk) {
        this.desk = desk;
        this.reader = reader;
        this.rating = rating;
        this.changing = changing;
        this.people = people;
    }

    @GetMapping("/evaluations")
    String list(@RequestParam(name = "toutes", defaultValue = "") String all, Model model) {
        boolean readsAll = people.get().isOneOf(EvaluationDesk.READERS);
        model.addAttribute("lines", reader.open(!all.isEmpty()));
        model.addAttribute("all", !all.isEmpty() && readsAll);
        model.addAttribute("readsAll", readsAll);
        return "evaluation/liste";
    }

    @GetMapping("/evaluations/{reference}")
    String one(
            @PathVariable String reference, @RequestParam(name = "garde", defaultValue = "") String kept, Model model) {
        model.addAttribute("kept", !kept.isEmpty());
        return one(reader.view(reference), null, model);
    }

    /** @param entered what was typed; null = the draft */
    private String one(EvaluationReader.View view, MultiValueMap<String, String> entered, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("entered", entered == null ? RatingFields.of(view.draft()) : entered);
        model.addAttribute("marks", List.of(1, 2, 3, 4, 5));
        model.addAttribute("today", desk.today());
        model.addAttribute("me", people.get().id());
        return "evaluation/evaluation";
    }

    @PostMapping("/evaluations/{reference}")
    String rate(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        EvaluationReader.View view = reader.view(reference);
        return Refusals.shownAgain(model, response, () -> one(reader.view(reference), entered, model), () -> {
            view.evaluation().mustBeOpen();
            Draft draft = RatingFields.read(view.form(), entered);
            List<EvaluationPhotos.Photo> photos = RatingFields.photos(request);
            rating.caption(reference, RatingFields.captions(entered));
            rating.noDesign(reference, entered.getFirst("sans-maitrise"));
            if (FREEZE.equals(entered.getFirst("acte"))) {
                rating.freeze(reference, draft, photos);
                return "redirect:/evaluations/{reference}";
            }
            rating.keepDraft(reference, draft, photos);
            return "redirect:/evaluations/{reference}?garde=oui";
        });
    }

    @PostMapping("/evaluations/{reference}/charge")
    String name(
            @PathVariable String reference,
            @RequestParam(name = "compte", defaultValue = "") String officer,
            Model model,
            HttpServletResponse response) {
        return act(reference, model, response, () -> changing.name(reference, officer));
    }

    @PostMapping("/evaluations/{reference}/abandon")
    String cancel(
            @PathVariable String reference,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        return act(reference, model, response, () -> changing.cancel(reference, reason));
    }

    @PostMapping("/evaluations/{reference}/rectification")
    String correct(
            @PathVariable String reference,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        reader.view(reference);
        return Refusals.shownAgain(
                model,
                response,
                () -> one(reader.view(reference), new LinkedMultiValueMap<>(), model),
                () -> "redirect:/evaluations/" + changing.correct(reference, reason));
    }

    private String act(String reference, Model model, HttpServletResponse response, Runnable act) {
        reader.view(reference);
        return Refusals.shownAgain(model, response, () -> one(reader.view(reference), null, model), () -> {
            act.run();
            return "redirect:/evaluations/{reference}";
        });
    }
}
