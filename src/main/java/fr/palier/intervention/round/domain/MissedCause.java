package fr.palier.intervention.round.domain;

import java.util.Arrays;
import java.util.List;

/** Why a round was not made. */
public enum MissedCause {
    STAFF_ABSENT("Personne absente, non remplacée"),
    NO_ACCESS("Lieu inaccessible"),
    OTHER_EMERGENCY("Équipe prise par une urgence"),
    FORGOTTEN("Oubli"),
    OTHER("Autre cause"),
    /** Nobody could know of it: found afterwards, never chosen by a person. */
    NOT_OPENED("Non ouverte : Palier était arrêté ce jour-là");

    private final String label;

    MissedCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Those that a person may give. */
    public static List<MissedCause> ofPersons() {
        return Arrays.stream(values()).filter(cause -> cause != NOT_OPENED).toList();
    }
}
