package fr.palier.intervention.round.domain;

/**
 * What was seen of one line of the list.
 *
 * @param followUp null where nothing was found
 * @param intervention ordered for it, or already under way; null = noted alone
 * @param photo document; null = none
 */
public record Answer(
        int position,
        String label,
        boolean safety,
        State state,
        String note,
        boolean danger,
        FollowUp followUp,
        String intervention,
        Long photo) {

    /** What was seen. */
    public enum State {
        GOOD("En ordre"),
        FINDING("À signaler"),
        NOT_CHECKED("Non vu");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What follows from a finding. */
    public enum FollowUp {
        ORDERED("Intervention commandée"),
        KNOWN("Déjà en cours"),
        NOTED("Noté");

        private final String label;

        FollowUp(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
