package fr.palier.committee;

/** Whether the answer is an opinion, which the executive then decides on, or the decision itself: the board's internal rules say so. */
public enum Capacity {
    OPINION("Avis"),
    DECISION("Décision");

    private final String label;

    Capacity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
