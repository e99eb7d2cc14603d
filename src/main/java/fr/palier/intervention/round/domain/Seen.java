package fr.palier.intervention.round.domain;

/**
 * A line of the list as it is entered.
 *
 * @param wanted what to do about a finding; null = nothing found
 * @param photo null = none
 */
public record Seen(int position, Answer.State state, String note, boolean danger, Answer.FollowUp wanted, Photo photo) {

    /** A photo as it was sent. */
    public record Photo(String name, byte[] content) {}
}
