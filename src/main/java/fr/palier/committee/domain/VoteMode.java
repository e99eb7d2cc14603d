package fr.palier.committee.domain;

/** Who enters the votes of a session. */
public enum VoteMode {
    BY_MEMBERS("chaque membre vote dans ses tâches"),
    RECORDED("le secrétariat consigne les votes exprimés en séance");

    private final String label;

    VoteMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
