package fr.palier.movein.domain;

/** Where a move-in stands. */
public enum MoveInStatus {
    OPENED("Visite à faire"),
    CHECKED("Contrat de service à remettre"),
    HANDED_OVER("Appel à venir"),
    CLOSED("Terminée"),
    CANCELLED("Annulée");

    private final String label;

    MoveInStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnd() {
        return this == CLOSED || this == CANCELLED;
    }

    /** Whether a move-in may go on to there. */
    public boolean mayBecome(MoveInStatus next) {
        return switch (this) {
            case OPENED -> next == CHECKED || next == CANCELLED;
            case CHECKED -> next == HANDED_OVER || next == CANCELLED;
            case HANDED_OVER -> next == CLOSED;
            case CLOSED, CANCELLED -> false;
        };
    }
}
