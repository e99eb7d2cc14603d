package fr.palier.survey.domain;

/** What a survey asks about. */
public enum CaseKind {
    COMPLAINT("Demande"),
    INTERVENTION("Intervention");

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
