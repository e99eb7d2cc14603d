package fr.palier.intervention.round.domain;

/** Why a round was not made. */
public enum MissedCause {
    STAFF_ABSENT("Personne absente, non remplacée"),
    NO_ACCESS("Lieu inaccessible"),
    OTHER_EMERGENCY("Équipe prise par une urgence"),
    FORGOTTEN("Oubli"),
    OTHER("Autre cause");

    private final String label;

    MissedCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
