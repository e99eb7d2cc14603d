package fr.palier.intervention.round.domain;

/** What a round looks at; the constants are the values of {@code kind} in the decision tables. */
public enum RoundKind {
    EQUIPMENT_AND_SAFETY("Équipements et sécurité"),
    CLEANLINESS("Propreté");

    private final String label;

    RoundKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
