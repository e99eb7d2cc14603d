package fr.palier.commitment.domain;

/** What a breach is answered with. */
public enum GestureKind {
    NONE("Aucun geste"),
    APOLOGY("Excuses"),
    AMOUNT("Montant");

    private final String label;

    GestureKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
