package fr.palier.evaluation.review.web;

import fr.palier.engine.Cases;
import fr.palier.evaluation.SheetKind;
import fr.palier.evaluation.review.application.DecideReview;
import fr.palier.evaluation.review.application.FollowPlan;
import fr.palier.evaluation.review.application.ObserveReview;
import fr.palier.evaluation.review.application.OpenReview;
import fr.palier.evaluation.review.application.PlanImprovement;
import fr.palier.evaluation.review.application.ReadReviews;
import fr.palier.evaluation.review.application.ReviewDesk;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.office.CurrentPerson;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.Firms;
import fr.palier.web.Entered;
import fr.palier.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews, and what people do with one outside its tasks. What was typed stays when it is refused. */
@Controller
class ReviewPages {

    private static final int SHOWN = 200;

    private final ReadReviews reader;
    private final OpenReview opening;
    private final DecideReview deciding;
    private final ObserveReview observing;
    private final PlanImprovement planning;
    private final FollowPlan following;
    private final Firms firms;
    private final Cases cases;
    private final CurrentPerson people;

    ReviewPages(
            ReadReviews reader,
            OpenReview opening,
            DecideReview deciding,
            ObserveReview observing,
            PlanImprovement planning,
            FollowPlan following,
            Firms firms,
            Cases cases,
            CurrentPerson people) {
        this.reader = reader;
        this.opening = opening;
        this.deciding = deciding;
        this.observing = observing;
        this.planning = planning;
        this.following = following;
        this.firms = firms;
        this.cases = cases;
        this.people = people;
    }

    @GetMapping("/revues")
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "etat", defaultValue = "") String status,
            @RequestParam(name = "fiche", defaultValue = "") String sheet,
            Model model) {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(ReviewDesk.READERS));
        model.addAttribute("words", words);
        model.addAttribute("status", status);
        model.addAttribute("sheet", sheet);
        model.addAttribute("statuses", ReviewStatus.values());
        model.addAttribute("sheets", SheetKind.values());
        model.addAttribute("shown", SHOWN);
        model.addAttribute("mayOpen", people.get().isOneOf(ReviewDesk.DECIDERS));
        model.addAttribute(
                "reviews",
                reader.search(
                        people.office(),
                        people.get(),
                        words.strip(),
                        Entered.optionalChoice(status, "État", ReviewStatus.class),
                        Entered.optionalChoice(sheet, "Fiche", SheetKind.class),
                        SHOWN));
        return "evaluation/review/revues";
    }

    @GetMapping("/revues/nouvelle")
    String blank(@RequestParam MultiValueMap<String, String> entered, Model model) {
        OfficeReason.NOT_ALLOWED.when(!people.get().isOneOf(ReviewDesk.DECIDERS));
        model.addAttribute("entered", entered);
        model.addAttribute("firms", firms.search(people.office(), ""));
        model.addAttribute("sheets", SheetKind.values());
        model.addAttribute("last", opening.lastPeriod(people.office(), SheetKind.MAINTENANCE));
        return "evaluation/review/nouvelle";
    }

    @PostMapping("/revues/nouvelle")
    String open(@RequestParam MultiValueMap<String, String> entered, Model model, HttpServletResponse response) {
        return Refusals.shownAgain(
                model,
                response,
                () -> blank(entered, model),
                () -> "redirect:/revues/"
                        + opening.onDemand(
                                Entered.id(entered.getFirst("entreprise"), "Entreprise"),
                                Entered.choice(entered.getFirst("fiche"), "Fiche", SheetKind.class),
                                Entered.day(entered.getFirst("du"), "Du"),
                                Entered.day(entered.getFirst("au"), "Au"),
                                entered.getFirst("motif")));
    }

    @GetMapping("/revues/{reference}")
    String page(@PathVariable String reference, Model model) {
        return page(reference, new LinkedMultiValueMap<>(), model);
    }

    String page(String reference, MultiValueMap<String, String> entered, Model model) {
        ReadReviews.File file = reader.get(reference);
        boolean decider = people.get().isOneOf(ReviewDesk.DECIDERS);
        ReviewStatus status = file.review().status();
        model.addAttribute("file", file);
        model.addAttribute("entered", entered);
        model.addAttribute("waiting", cases.tasksOf(reference));
        model.addAttribute("deciding", decider && status == ReviewStatus.TO_DECIDE && !file.rated());
        model.addAttribute("correcting", decider && file.isCorrectable());
        model.addAttribute("hearing", decider && status == ReviewStatus.TOLD);
        model.addAttribute(
                "planning",
                decider
                        && status == ReviewStatus.FROZEN
                        && file.review().outcome().name().equals("IMPROVEMENT_PLAN"));
        model.addAttribute("following", decider && status == ReviewStatus.PLAN);
        model.addAttribute("owners", ImprovementAction.Owner.values());
        return "evaluation/review/revue";
    }

    @PostMapping("/revues/{reference}")
    String act(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> entered,
            Model model,
            HttpServletResponse response) {
        reader.get(reference);
        return Refusals.shownAgain(model, response, () -> page(reference, entered, model), () -> {
            String code = entered.getFirst("critere");
            switch (String.valueOf(entered.getFirst("action"))) {
                case "corriger" ->
                    deciding.correct(
                            reference,
                            code,
                            Entered.decimal(
                                    entered.getFirst("points"), "Points", ReviewReason.POINTS_UNREADABLE.rejection()),
                            entered.getFirst("motif"));
                case "retirer" -> deciding.restore(reference, code);
                case "repondre" ->
                    deciding.answer(
                            reference,
                            Entered.id(entered.getFirst("observation"), "Observation"),
                            entered.getFirst("reponse"));
                case "noter" -> observing.byDesk(reference, new ObserveReview.Said(code, entered.getFirst("texte")));
                case "ajouter" ->
                    planning.add(
                            reference,
                            entered.getFirst("quoi"),
                            Entered.choice(entered.getFirst("cote"), "À faire par", ImprovementAction.Owner.class),
                            entered.getFirst("charge"),
                            Entered.day(entered.getFirst("echeance"), "Échéance"));
                case "rectifier" -> {
                    return "redirect:/revues/" + opening.correct(reference, entered.getFirst("motif"));
                }
                case "reporter" ->
                    following.move(
                            reference,
                            Entered.number(entered.getFirst("numero"), "Action", 1, 99),
                            Entered.day(entered.getFirst("echeance"), "Échéance"),
                            entered.getFirst("motif"));
                case "oter" -> planning.remove(reference, Entered.number(entered.getFirst("numero"), "Action", 1, 99));
                default -> throw OfficeReason.WRONG_CHOICE.rejection("action", "action");
            }
            return "redirect:/revues/{reference}";
        });
    }
}
