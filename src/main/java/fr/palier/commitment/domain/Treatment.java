package fr.palier.commitment.domain;

/** What a credit is set against on the rent account. */
public enum Treatment {
    NEXT_RENT("Prochain avis d'échéance"),
    SET_OFF("Dette locative");

    private final String label;

    Treatment(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
