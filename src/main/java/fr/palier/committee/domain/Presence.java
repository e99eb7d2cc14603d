package fr.palier.committee.domain;

/** How a seat is occupied. */
public enum Presence {
    PRESENT("Présent"),
    REMOTE("Présent à distance"),
    REPRESENTED("Représenté par un suppléant"),
    EXCUSED("Excusé"),
    ABSENT("Absent");

    private final String label;

    Presence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isSitting() {
        return this == PRESENT || this == REMOTE || this == REPRESENTED;
    }
}
