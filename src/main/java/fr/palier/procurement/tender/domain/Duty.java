package fr.palier.procurement.tender.domain;

/** How binding a clause is. */
public enum Duty {
    MANDATORY("Obligatoire"),
    EXCEPTION_WITH_REASON("Obligatoire sauf motif écrit"),
    POLICY("Choix de l’office");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
