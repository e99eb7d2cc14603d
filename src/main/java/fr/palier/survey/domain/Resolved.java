package fr.palier.survey.domain;

/** Whether a case is solved, in the tenant's eyes. */
public enum Resolved {
    YES("Oui"),
    PARTLY("En partie"),
    NO("Non");

    private final String label;

    Resolved(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
