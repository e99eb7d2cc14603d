package fr.palier.committee.domain;

/** What a member who withdraws from an item does to its quorum: a choice of the board. */
public enum Recusal {
    COUNTS("compté comme présent"),
    NOT_PRESENT("non compté parmi les présents"),
    NOT_SEATED("ni lui ni son siège ne comptent");

    private final String label;

    Recusal(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
