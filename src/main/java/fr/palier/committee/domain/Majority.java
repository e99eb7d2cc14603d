package fr.palier.committee.domain;

/** What the votes in favour are compared with. */
public enum Majority {
    EXPRESSED("majorité des suffrages exprimés"),
    PRESENT("majorité des membres présents appelés à voter");

    private final String label;

    Majority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
