package fr.palier.procurement.need.domain;

import fr.palier.procurement.Procedure;

/**
 * What the buyers decide on a need.
 *
 * @param procedure a stricter one, or null for the rule's
 * @param restricted restricted instead of open tender
 * @param ground ground for a formal procedure with negotiation
 * @param reason of a choice of theirs
 * @param noCompetition case of a purchase without competition, or null
 * @param justification why the case's conditions are met
 */
public record Review(
        Procedure procedure,
        boolean restricted,
        NegotiationGround ground,
        String reason,
        NoCompetitionCase noCompetition,
        String justification) {

    /** As the rules say, without any choice. */
    public static Review byRule() {
        return new Review(null, false, NegotiationGround.NONE, null, null, null);
    }

    public boolean hasChoice() {
        return procedure != null || restricted || ground != NegotiationGround.NONE;
    }
}
