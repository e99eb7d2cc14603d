package fr.palier.committee.domain;

/** Why an item ended as it did. */
public enum Cause {
    MAJORITY("à la majorité"),
    CASTING_VOTE("par la voix prépondérante du président de séance"),
    TIE("sans majorité : partage des voix, ou aucun suffrage exprimé"),
    NO_QUORUM("quorum non atteint pour ce point"),
    POSTPONED("renvoi à une autre séance");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
