package fr.palier.committee.domain;

/**
 * Votes on one item.
 *
 * @param voters members called to vote: sitting and not withdrawn
 * @param chairVote vote of the person who presides; null when withdrawn or not cast
 */
public record Tally(int voters, int inFavour, int against, int abstentions, Choice chairVote) {

    public Tally {
        if (inFavour + against + abstentions > voters) {
            throw new IllegalArgumentException("More votes than voters");
        }
    }

    public int notVoted() {
        return voters - inFavour - against - abstentions;
    }
}
