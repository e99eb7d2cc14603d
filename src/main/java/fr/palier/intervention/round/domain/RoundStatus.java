package fr.palier.intervention.round.domain;

/** Where a round stands. One that is recorded late stays counted as late. */
public enum RoundStatus {
    OPEN("À faire"),
    MISSED("Manquée"),
    DONE("Faite"),
    DONE_LATE("Faite en retard");

    private final String label;

    RoundStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isDone() {
        return this == DONE || this == DONE_LATE;
    }

    /** Whether a round may go on to there. */
    public boolean mayBecome(RoundStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case MISSED -> next == DONE_LATE;
            case DONE, DONE_LATE -> false;
        };
    }
}
