package fr.palier.movein.domain;

/** How a tenant signs that the service contract was handed over. */
public enum HandOverWay {
    TYPED("Nom saisi et confirmé par le locataire"),
    PAPER("Signature sur papier");

    private final String label;

    HandOverWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
