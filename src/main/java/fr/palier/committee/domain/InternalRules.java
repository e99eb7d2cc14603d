package fr.palier.committee.domain;

import fr.palier.committee.Outcome;
import java.time.LocalDate;

/**
 * The board's internal rules for a body over a period. For a public housing office no statute sets them (R433-6 CCH).
 *
 * @param secondWithoutQuorum whether a second convocation sits whatever the number present
 * @param castingVote whether the person who presides decides a tie
 * @param tieOutcome what a tie without casting vote makes
 * @param basis deliberation of the board
 */
public record InternalRules(
        long id,
        long body,
        LocalDate validFrom,
        LocalDate validTo,
        Quorum quorum,
        boolean secondWithoutQuorum,
        Notice notice,
        Majority majority,
        boolean castingVote,
        Outcome tieOutcome,
        Recusal recusal,
        boolean remoteAllowed,
        String basis) {

    /** Quorum of the session: nobody has withdrawn from anything yet. */
    public QuorumCount quorumOfSession(int seats, int sitting, int convocation) {
        return new QuorumCount(seats, sitting, required(seats, convocation));
    }

    /** Quorum of one item, where some of those who sit have withdrawn. */
    public QuorumCount quorumOfItem(int seats, int sitting, int recused, int convocation) {
        return switch (recusal) {
            case COUNTS -> new QuorumCount(seats, sitting, required(seats, convocation));
            case NOT_PRESENT -> new QuorumCount(seats, sitting - recused, required(seats, convocation));
            case NOT_SEATED ->
                new QuorumCount(seats - recused, sitting - recused, required(seats - recused, convocation));
        };
    }

    /** Somebody must sit even where a second convocation needs no quorum. */
    private int required(int seats, int convocation) {
        return quorumRequired(convocation) ? quorum.required(seats) : 1;
    }

    public boolean quorumRequired(int convocation) {
        return convocation == 1 || !secondWithoutQuorum;
    }

    public Result result(Tally tally) {
        int base = majority == Majority.EXPRESSED ? tally.inFavour() + tally.against() : tally.voters();
        int twice = 2 * tally.inFavour();
        if (twice > base) {
            return new Result(Outcome.FAVOURABLE, Cause.MAJORITY);
        }
        if (base > 0 && twice < base) {
            return new Result(Outcome.UNFAVOURABLE, Cause.MAJORITY);
        }
        boolean expressed = tally.chairVote() == Choice.FOR || tally.chairVote() == Choice.AGAINST;
        if (castingVote && expressed) {
            return new Result(
                    tally.chairVote() == Choice.FOR ? Outcome.FAVOURABLE : Outcome.UNFAVOURABLE, Cause.CASTING_VOTE);
        }
        return new Result(tieOutcome, Cause.TIE);
    }
}
