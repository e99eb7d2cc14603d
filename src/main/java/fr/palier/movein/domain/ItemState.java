package fr.palier.movein.domain;

/** What was seen of a piece of equipment; the constants are the values of {@code state} in {@code move-in-reserve}. */
public enum ItemState {
    WORKS("Fonctionne"),
    RESERVE("Réserve"),
    MISSING("Manque");

    private final String label;

    ItemState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isReserve() {
        return this != WORKS;
    }
}
