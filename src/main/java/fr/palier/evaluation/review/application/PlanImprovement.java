package fr.palier.evaluation.review.application;

import fr.palier.evaluation.review.domain.ImprovementAction;
import fr.palier.evaluation.review.domain.Outcome;
import fr.palier.evaluation.review.domain.Review;
import fr.palier.evaluation.review.domain.ReviewReason;
import fr.palier.evaluation.review.domain.ReviewStatus;
import fr.palier.evaluation.review.persistence.PlanRows;
import fr.palier.evaluation.review.persistence.ReviewRows;
import fr.palier.office.French;
import fr.palier.office.Text;
import fr.palier.supplier.Firms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The improvement plan of a review: dated actions, agreed with the firm. */
@Component
public class PlanImprovement {

    private static final int MOST = 20;

    private final ReviewRows rows;
    private final PlanRows plans;
    private final SupplierLetters letters;
    private final Firms firms;
    private final ReviewDesk desk;

    PlanImprovement(ReviewRows rows, PlanRows plans, SupplierLetters letters, Firms firms, ReviewDesk desk) {
        this.rows = rows;
        this.plans = plans;
        this.letters = letters;
        this.firms = firms;
        this.desk = desk;
    }

    @Transactional
    public void add(String reference, String what, ImprovementAction.Owner owner, String inCharge, LocalDate due) {
        Review review = beingPlanned(reference);
        String text = Text.required(what, "Action", 1000);
        String person = Text.required(inCharge, "En charge", 200);
        ReviewReason.ACTION_IN_PAST.when(!due.isAfter(desk.today()));
        List<ImprovementAction> known = plans.of(reference);
        ReviewReason.TOO_MANY_ACTIONS.when(known.size() >= MOST, MOST);
        plans.add(reference, known.size() + 1, text, owner, person, due);
        desk.note(
                review,
                "actionAdded",
                "Action de progrès ajoutée : %s".formatted(text),
                Map.of("number", known.size() + 1));
    }

    @Transactional
    public void remove(String reference, int number) {
        Review review = beingPlanned(reference);
        ImprovementAction action = plans.find(reference, number).orElseThrow(ReviewReason.UNKNOWN_ACTION::rejection);
        plans.remove(reference, number);
        desk.note(review, "actionRemoved", "Action de progrès retirée : %s".formatted(action.what()), Map.of());
    }

    /** The plan is agreed and sent to the firm; gives the number of its actions. */
    @Transactional
    public int set(String reference) {
        Review review = beingPlanned(reference);
        int actions = plans.of(reference).size();
        ReviewReason.NO_ACTION.when(actions == 0);
        long letter = letters.plan(review, firms.living(review.office(), review.firm()));
        rows.planSet(review);
        desk.note(
                review,
                "planSet",
                "Plan de progrès arrêté et envoyé à l'entreprise : %s."
                        .formatted(French.counted(actions, "action", "actions")),
                Map.of("letter", letter));
        return actions;
    }

    private Review beingPlanned(String reference) {
        Review review = desk.locked(desk.office(), reference);
        desk.mustBeOne(ReviewDesk.DECIDERS);
        ReviewReason.PLAN_SET.when(review.status() == ReviewStatus.PLAN);
        ReviewReason.WRONG_MOMENT.when(
                review.status() != ReviewStatus.FROZEN || review.outcome() != Outcome.IMPROVEMENT_PLAN,
                review.status().label());
        return review;
    }
}
