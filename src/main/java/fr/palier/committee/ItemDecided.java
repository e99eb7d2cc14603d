package fr.palier.committee;

/**
 * A body answered. Published once per item of a session, synchronously, in the transaction that signs the minutes: a listener that
 * throws refuses the signature.
 *
 * @param reference file that asked, as given to {@link Agenda#propose}
 * @param item what {@link Agenda#propose} returned
 * @param outcome after {@link Outcome#ADJOURNED} the item waits for another session by itself: it need not be proposed again
 * @param session {@code P-…}
 * @param reasons what the minutes say of the debates and reasons; null where they say nothing
 */
public record ItemDecided(
        String office,
        String reference,
        long item,
        Question question,
        Outcome outcome,
        Capacity capacity,
        String session,
        String reasons) {

    /** An answer whose minutes give no reasons. */
    public ItemDecided(
            String office,
            String reference,
            long item,
            Question question,
            Outcome outcome,
            Capacity capacity,
            String session) {
        this(office, reference, item, question, outcome, capacity, session, null);
    }
}
