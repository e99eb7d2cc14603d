package fr.palier.procurement.need.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Role;
import fr.palier.engine.Rules;
import fr.palier.office.CurrentPerson;
import fr.palier.office.Journal;
import fr.palier.office.Office;
import fr.palier.office.Offices;
import fr.palier.office.Person;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Assessment;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.Need;
import fr.palier.procurement.need.domain.NeedStatus;
import fr.palier.procurement.need.domain.Review;
import fr.palier.procurement.need.domain.ReviewRoute;
import fr.palier.procurement.need.domain.Settlement;
import fr.palier.procurement.need.persistence.Needs;
import fr.palier.procurement.need.persistence.Settlements;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyers verify a need and settle its procedure: the rule's, a stricter one with a reason, or a case without competition. */
@Component
public class ReviewNeed {

    private final Needs needs;
    private final ComputeNeed compute;
    private final ProcedureRules questions;
    private final SmallLots smallLots;
    private final Settlements settlements;
    private final Rules rules;
    private final Offices offices;
    private final CurrentPerson people;
    private final Journal journal;

    ReviewNeed(
            Needs needs,
            ComputeNeed compute,
            ProcedureRules questions,
            SmallLots smallLots,
            Settlements settlements,
            Rules rules,
            Offices offices,
            CurrentPerson people,
            Journal journal) {
        this.needs = needs;
        this.compute = compute;
        this.questions = questions;
        this.smallLots = smallLots;
        this.settlements = settlements;
        this.rules = rules;
        this.offices = offices;
        this.people = people;
        this.journal = journal;
    }

    /** The need goes back to the service with a reason. */
    @Transactional
    public ReviewRoute giveBack(String reference, String reason) {
        String explanation = Reasons.written(reason);
        Need need = reviewed(reference);
        needs.become(need, NeedStatus.RETURNED);
        needs.giveBack(reference, explanation);
        journal.write(
                need.office(),
                reference,
                "procurement.needReturned",
                "Besoin renvoyé au demandeur : " + explanation,
                Map.of());
        return ReviewRoute.RETURNED;
    }

    /**
     * The procedure is settled on a computation made now: other needs may have come since the statement. Where that makes the
     * purchase look cut, nothing is settled: the process computes it once more and the service has to answer first.
     */
    @Transactional
    public ReviewRoute settle(String reference, Review review) {
        Need need = reviewed(reference);
        ComputeNeed.Kept kept = compute.keep(need);
        if (kept.assessment().isSplit() && need.splitAnswer() == null) {
            needs.become(need, NeedStatus.STATED);
            return ReviewRoute.SPLIT_WARNED;
        }
        Asking asking = Asking.keptWith(rules, need.office(), reference);
        Settlement settlement = settlement(asking, need, kept, review);
        boolean direct = settlement.choice().procedure() == Procedure.DIRECT_PURCHASE;
        needs.become(need, direct ? NeedStatus.DIRECT_PURCHASE : NeedStatus.SETTLED);
        settlements.keep(reference, settlement, people.get().id());
        journal.write(
                need.office(),
                reference,
                "procurement.procedureSettled",
                "Procédure retenue : " + sentence(settlement),
                Map.of(
                        "procedure", settlement.choice().procedure().name(),
                        "byRule", kept.assessment().choice().procedure().name(),
                        "rule", kept.assessment().choice().rule()));
        return direct ? ReviewRoute.DIRECT_PURCHASE : ReviewRoute.TENDER;
    }

    private Need reviewed(String reference) {
        Person person = people.get();
        Need need = needs.lock(people.office(), reference);
        people.mustBe(Role.BUYERS.group(), Role.EXECUTIVE.group());
        NeedReason.OWN_NEED.when(person.id().equals(need.requester()));
        need.mustBe(NeedStatus.TO_REVIEW);
        return need;
    }

    private Settlement settlement(Asking asking, Need need, ComputeNeed.Kept kept, Review review) {
        Office office = offices.get(need.office());
        smallLots.check(asking, need.stated());
        Assessment assessment = kept.assessment();
        if (review.noCompetition() != null) {
            NeedReason.CASE_OR_STRICTER.when(review.hasChoice());
            return withoutCompetition(asking, need, kept, review);
        }
        Choice byRule = assessment.choice();
        Choice choice = byRule;
        if (review.procedure() != null) {
            NeedReason.SAME_CHOICE.when(
                    review.procedure() == byRule.procedure(), byRule.procedure().label());
            NeedReason.LAXER_CHOICE.when(
                    !review.procedure().isStricterThan(byRule.procedure()),
                    byRule.procedure().label());
            choice = questions.chosen(asking, office, byRule, review.procedure());
        }
        Review reasoned = review.hasChoice() ? withReason(review) : review;
        return new Settlement(kept.id(), choice, formal(asking, office, need, choice, review), reasoned);
    }

    private FormalProcedure formal(Asking asking, Office office, Need need, Choice choice, Review review) {
        if (choice.procedure() != Procedure.FORMAL) {
            NeedReason.CHOICE_NOT_FORMAL.when(
                    review.restricted() || review.ground() != fr.palier.procurement.need.domain.NegotiationGround.NONE);
            return null;
        }
        FormalProcedure byRule = questions.formalProcedure(
                questions.formal(asking, office, need.stated().nature(), review.ground()));
        return review.restricted() && byRule == FormalProcedure.OPEN ? FormalProcedure.RESTRICTED : byRule;
    }

    private Settlement withoutCompetition(Asking asking, Need need, ComputeNeed.Kept kept, Review review) {
        String justification = Reasons.written(review.justification());
        List<Decision> conditions = questions.noCompetition(
                asking,
                review.noCompetition(),
                kept.assessment().computed().total(),
                need.stated().launchDate());
        Choice byRule = kept.assessment().choice();
        String basis = conditions.get(0).basis() + " Conditions : "
                + conditions.stream()
                        .map(condition -> condition.text("condition"))
                        .collect(Collectors.joining(" "));
        Choice direct = new Choice(
                Procedure.DIRECT_PURCHASE,
                CommitteeKind.NONE,
                0,
                List.of(),
                conditions.get(0).rule(),
                basis,
                byRule.version(),
                byRule.record());
        return new Settlement(
                kept.id(),
                direct,
                null,
                new Review(null, false, review.ground(), null, review.noCompetition(), justification));
    }

    private static Review withReason(Review review) {
        return new Review(
                review.procedure(), review.restricted(), review.ground(), Reasons.written(review.reason()), null, null);
    }

    private static String sentence(Settlement settlement) {
        Review review = settlement.review();
        String procedure = (settlement.formal() != null
                        ? settlement.formal().label()
                        : settlement.choice().procedure().label())
                + ".";
        if (review.noCompetition() != null) {
            return "%s Cas : %s. Justification : %s"
                    .formatted(procedure, review.noCompetition().label(), review.justification());
        }
        return review.hasChoice() ? procedure + " Motif du choix : " + review.reason() : procedure;
    }
}
