package fr.palier.intervention;

/** How much it presses. */
public enum Priority {
    EMERGENCY("Urgence"),
    URGENT("Pressante"),
    NORMAL("Ordinaire");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
