package fr.palier.evaluation.fall.domain;

/** What was done about rates that fell. */
public enum FallAnswer {
    MEASURE("Une mesure a été prise"),
    REVIEW("Une revue est demandée, en vue d’un plan de progrès"),
    NOTHING("Rien n’est à faire");

    private final String label;

    FallAnswer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
