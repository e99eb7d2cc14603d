package fr.palier.evaluation.review.application;

import fr.palier.correspondence.Confidentiality;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.NewDocument;
import fr.palier.engine.Decision;
import fr.palier.evaluation.review.domain.ActionMove;
import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.Outcome;
import fr.palier.evaluation.review.domain.PlanResult;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.persistence.PlanRows;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.OfficeReason;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A plan that the firm was sent is followed: its days may move with a reason, its actions end with evidence, and the end says what follows. */
@Component
public class FollowPlan {

    /** Kind of the files that show what became of an action. */
    public static final String FILE_KIND = "improvement-evidence";

    private static final int MOST_FILES = 10;

    private final ReviewRows rows;
    private final PlanRows plans;
    private final SupplierLetters letters;
    private final Documents documents;
    private final ReviewFlow flow;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final ReviewDesk desk;

    FollowPlan(
            ReviewRows rows,
            PlanRows plans,
            SupplierLetters letters,
            Documents documents,
            ReviewFlow flow,
            Firms firms,
            EqualTreatment treatment,
            ReviewDesk desk) {
        this.rows = rows;
        this.plans = plans;
        this.letters = letters;
        this.documents = documents;
        this.flow = flow;
        this.firms = firms;
        this.treatment = treatment;
        this.desk = desk;
    }

    /** The firm is told; the old day stays on record; the action's task is due on the new one. */
    @Transactional
    public void move(String reference, int number, LocalDate day, String reason) {
        Review review = underPlan(reference);
        ImprovementAction action = open(reference, number);
        ReviewReason.SAME_DAY.when(day.equals(action.dueOn()));
        ReviewReason.ACTION_IN_PAST.when(!day.isAfter(desk.today()));
        String kept = ReviewDesk.reason(reason, "Motif", 2000);
        ActionMove move = new ActionMove(
                reference, number, action.dueOn(), day, kept, desk.person().name(), desk.now());
        plans.dueOn(reference, number, day);
        long letter = letters.moved(review, firms.living(review.office(), review.firm()), action, move);
        plans.move(move, desk.person().id(), letter);
        flow.actionMoved(review, number, day);
        desk.note(
                review,
                "actionMoved",
                "Action n° %d reportée du %s au %s ; l'entreprise en est informée. %s"
                        .formatted(number, SupplierLetters.day(action.dueOn()), SupplierLetters.day(day), kept),
                Map.of("number", number, "old", action.dueOn(), "new", day, "letter", letter));
    }

    @Transactional
    public void attach(String reference, int number, String fileName, byte[] content) {
        Review review = underPlan(reference);
        plans.find(reference, number).orElseThrow(ReviewReason.UNKNOWN_ACTION::rejection);
        ReviewReason.TOO_MANY_EVIDENCE.when(
                plans.files(reference).stream()
                                .filter(one -> one.number() == number)
                                .count()
                        >= MOST_FILES,
                MOST_FILES);
        OfficeReason.MISSING.when(fileName.isBlank(), "Fichier");
        long document = documents
                .store(new NewDocument(
                        review.office(), reference, FILE_KIND, fileName, content, Confidentiality.RESTRICTED))
                .id();
        plans.attach(reference, number, document, desk.person().name(), desk.now());
        desk.note(
                review,
                "evidenceAdded",
                "Pièce jointe à l'action n° %d.".formatted(number),
                Map.of("number", number, "document", document));
    }

    /** @param evidence what shows that it was done, or why it was not */
    @Transactional
    public void end(String reference, int number, ImprovementAction.Result result, String evidence) {
        Review review = underPlan(reference);
        open(reference, number);
        String kept = ReviewDesk.reason(evidence, "Preuve", 2000);
        plans.end(reference, number, result, kept, desk.person().name(), desk.now());
        desk.note(
                review,
                "actionEnded",
                "Action n° %d : %s. %s".formatted(number, result.label().toLowerCase(Locale.FRENCH), kept),
                Map.of("number", number));
    }

    /** Says whether the plan was reached and, by the table, what follows; the firm is told both. */
    @Transactional
    public void close(String reference, PlanResult result, String words) {
        Review review = underPlan(reference);
        String kept = ReviewDesk.reason(words, "Bilan", 2000);
        if (result == PlanResult.REACHED) {
            plans.of(reference).stream()
                    .filter(action -> action.result() != ImprovementAction.Result.DONE)
                    .findFirst()
                    .ifPresent(action -> {
                        throw ReviewReason.NOT_REACHED.rejection(action.number());
                    });
        }
        Decision follows = follows(review, result);
        Outcome outcome = follows.choice("outcome", Outcome.class);
        rows.planClosed(reference, new ReviewRows.PlanEnd(result, kept, outcome, follows.rule(), follows.basis()));
        long letter = letters.planEnded(
                rows.find(review.office(), reference).orElseThrow(), firms.living(review.office(), review.firm()));
        rows.planTold(reference, letter);
        desk.note(
                review,
                "planClosed",
                "Plan de progrès clos : %s. Suite : %s. %s"
                        .formatted(
                                result.label().toLowerCase(Locale.FRENCH),
                                outcome.label().toLowerCase(Locale.FRENCH),
                                kept),
                Map.of("rule", follows.rule(), "letter", letter));
    }

    private Decision follows(Review review, PlanResult result) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("grade", review.grade().name());
        inputs.put(
                "previousGrade",
                review.previousGrade() == null ? null : review.previousGrade().name());
        inputs.put("seriousIncident", review.seriousIncident());
        inputs.put("planAsked", review.planAskedBecause() != null);
        inputs.put("planResult", result.name());
        return desk.decide(review, "review-outcome", inputs);
    }

    /** Day of an action, for its task. */
    @Transactional(readOnly = true)
    public LocalDate dueOn(String reference, int number) {
        return plans.find(reference, number).orElseThrow().dueOn();
    }

    /** Number and words of an action, for its task. */
    @Transactional(readOnly = true)
    public String inShort(String reference, int number) {
        return plans.find(reference, number).orElseThrow().inShort();
    }

    private ImprovementAction open(String reference, int number) {
        ImprovementAction action = plans.find(reference, number).orElseThrow(ReviewReason.UNKNOWN_ACTION::rejection);
        ReviewReason.ACTION_ENDED.when(action.result() != null, number);
        return action;
    }

    private Review underPlan(String reference) {
        Review review = desk.locked(desk.office(), reference);
        desk.mustBeOne(ReviewDesk.DECIDERS);
        treatment.mustBeOpen(firms.get(review.office(), review.firm()));
        review.mustBe(ReviewStatus.PLAN);
        return review;
    }
}
