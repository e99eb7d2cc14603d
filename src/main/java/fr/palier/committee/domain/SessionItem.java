package fr.palier.committee.domain;

import fr.palier.committee.Capacity;
import fr.palier.committee.Outcome;
import fr.palier.committee.Question;
import java.time.OffsetDateTime;

/**
 * What a session makes of an item.
 *
 * @param item what waits and was asked
 * @param reference file that asks
 */
public record SessionItem(
        long id,
        String session,
        long item,
        int position,
        Status status,
        String reference,
        Question question,
        String title,
        String proposal,
        OffsetDateTime openedAt,
        OffsetDateTime closedAt,
        Integer seats,
        Integer counted,
        Integer required,
        Integer recused,
        Integer votesFor,
        Integer votesAgainst,
        Integer abstentions,
        Integer notVoted,
        Outcome outcome,
        Cause cause,
        Capacity capacity,
        String reasons) {

    /** Place of an item in the life of a session. */
    public enum Status {
        PENDING("À examiner"),
        OPEN("Vote ouvert"),
        CLOSED("Examiné"),
        WITHDRAWN("Retiré de l'ordre du jour");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether the session has to deal with it: its file has not taken it back. */
    public boolean stands() {
        return status != Status.WITHDRAWN;
    }

    public String numbered() {
        return "n° %d « %s »".formatted(position, title);
    }
}
