package fr.palier.commitment.domain;

/** Headings of a service contract; a version gives each its title. */
public enum Theme {
    RECEPTION_AND_FOLLOW_UP("Accueil, disponibilité et suivi de vos demandes"),
    CLEANLINESS("Propreté"),
    CHARGES("Maîtrise des charges"),
    QUALITY_WORKS("Des travaux de qualité pour vous satisfaire"),
    RENOVATION("Bien vivre la réhabilitation"),
    LIVING_AT_HOME("Bien vivre dans son logement"),
    AGEING_AT_HOME("Bien vieillir dans son logement");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
