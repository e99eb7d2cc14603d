package fr.palier.evaluation.review.application;

import fr.palier.correspondence.Letters;
import fr.palier.correspondence.LinkedLetter;
import fr.palier.correspondence.LinkedLetters;
import fr.palier.correspondence.NewLetter;
import fr.palier.evaluation.review.domain.ActionMove;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewSheet;
import fr.palier.evaluation.review.persistence.ObservationRows;
import fr.palier.evaluation.review.persistence.PlanRows;
import fr.palier.evaluation.review.persistence.SheetRows;
import fr.palier.office.Offices;
import fr.palier.supplier.Firm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters of a review: the provisional sheet, the result with the answers, the praise, the plan. Numbers in the register. */
@Component
class SupplierLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Letters letters;
    private final LinkedLetters linked;
    private final SheetRows sheets;
    private final ObservationRows observations;
    private final PlanRows plans;
    private final Offices offices;

    SupplierLetters(
            Letters letters,
            LinkedLetters linked,
            SheetRows sheets,
            ObservationRows observations,
            PlanRows plans,
            Offices offices) {
        this.letters = letters;
        this.linked = linked;
        this.sheets = sheets;
        this.observations = observations;
        this.plans = plans;
        this.offices = offices;
    }

    static String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? DAY.format(day).replaceFirst("^1 ", "1er ") : DAY.format(day);
    }

    long provisional(Review review, Firm firm, LocalDate until, UUID link) {
        Map<String, Object> model = model(review, "Évaluation de vos prestations : fiche provisoire");
        model.put("until", day(until));
        NewLetter letter =
                letter(review, firm, "review-provisional-letter", "evaluation/review/lettre-provisoire", model);
        return linked.send(
                new LinkedLetter(
                        letter,
                        TellSupplier.LINK,
                        "evaluation/review/lien-observations",
                        Map.of("until", day(until), "subject", review.subject())),
                link);
    }

    long result(Review review, Firm firm) {
        Map<String, Object> model = model(review, "Évaluation de vos prestations : fiche définitive");
        model.put("observations", observations.of(review.reference()));
        return letters.send(letter(review, firm, "review-result-letter", "evaluation/review/lettre-resultat", model));
    }

    long praise(Review review, Firm firm) {
        return letters.send(letter(
                review,
                firm,
                "review-praise-letter",
                "evaluation/review/lettre-felicitations",
                model(review, "Nos félicitations pour la qualité de vos prestations")));
    }

    long plan(Review review, Firm firm) {
        Map<String, Object> model = model(review, "Plan de progrès");
        model.put("actions", plans.of(review.reference()));
        return letters.send(letter(review, firm, "improvement-plan-letter", "evaluation/review/lettre-plan", model));
    }

    long moved(Review review, Firm firm, ImprovementAction action, ActionMove move) {
        Map<String, Object> model = model(review, "Plan de progrès : nouvelle date");
        model.put("action", action);
        model.put("move", move);
        return letters.send(letter(review, firm, "improvement-move-letter", "evaluation/review/lettre-report", model));
    }

    long planEnded(Review review, Firm firm) {
        Map<String, Object> model = model(review, "Plan de progrès : bilan");
        model.put("actions", plans.of(review.reference()));
        return letters.send(letter(review, firm, "improvement-end-letter", "evaluation/review/lettre-bilan", model));
    }

    private Map<String, Object> model(Review review, String subject) {
        Map<String, Object> model = new HashMap<>();
        model.put("subject", subject);
        model.put("review", review);
        model.put("sheet", new ReviewSheet(sheets.lines(review.reference()), review.events()));
        model.put("sources", sheets.sources(review.reference()));
        model.put("signatory", offices.get(review.office()).name());
        return model;
    }

    private static NewLetter letter(Review review, Firm firm, String kind, String template, Map<String, Object> model) {
        return new NewLetter(review.office(), review.reference(), kind, firm.envelope(), firm.email(), template, model);
    }
}
