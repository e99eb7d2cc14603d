package fr.palier.evaluation;

/** What a score is worth, by the table {@code rating-grade}. */
public enum Grade {
    A("A"),
    B("B"),
    C("C"),
    D("D"),
    /** Too few events: doing nothing is not worth 100. */
    UNDEFINED("Non notée");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isDefined() {
        return this != UNDEFINED;
    }
}
