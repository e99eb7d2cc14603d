package fr.palier.committee;

/** One set of people, two capacities: tender committee, and ethics committee for supervised adapted procedures. */
public enum BodyKind {
    CAO("Commission d'appel d'offres"),
    ETHICS_COMMITTEE("Commission d'éthique");

    private final String label;

    BodyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
