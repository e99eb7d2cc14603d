package fr.palier.procurement.tender.domain;

import java.util.List;

/**
 * A clause that the rules ask for and the buyer's answer.
 *
 * @param included null while unanswered
 * @param reason why it is left out
 * @param exception which of the four reasons of the law, for a social clause left out
 */
public record ClauseCheck(
        Clause clause,
        Duty duty,
        String rule,
        String basis,
        Boolean included,
        String reason,
        SocialException exception) {

    private static final int SHORTEST_REASON = 10;

    /** @throws fr.palier.office.Rejection for a mandatory clause left out, or one left out without a reason */
    public static void check(Clause clause, Duty duty, boolean included, String reason) {
        if (included) {
            return;
        }
        TenderReason.CLAUSE_MANDATORY.when(duty == Duty.MANDATORY, clause.label());
        TenderReason.CLAUSE_REASON.when(reason == null || reason.strip().length() < SHORTEST_REASON, clause.label());
    }

    /** @throws fr.palier.office.Rejection {@code tender.clauseUnanswered} */
    public static void allAnswered(List<ClauseCheck> clauses) {
        clauses.stream().filter(one -> one.included() == null).findFirst().ifPresent(one -> {
            throw TenderReason.CLAUSE_UNANSWERED.rejection(one.clause().label());
        });
    }
}
