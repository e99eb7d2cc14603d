package fr.palier.engine;

import fr.palier.office.Rejection;

/** What a declaration of absence may be refused for. */
public enum AbsenceReason implements Rejection.Reason {
    ONESELF("absence.oneself", "On ne peut pas se remplacer soi-même."),
    OTHER_OFFICE("absence.otherOffice", "Le compte « %s » n'est pas un compte de votre office."),
    NOT_YOURS(
            "absence.notAllowed",
            "Chacun déclare sa propre absence ; seul un responsable déclare celle d'un collègue."),
    WRONG_PERIOD("absence.wrongPeriod", "Le dernier jour ne peut pas précéder le premier."),
    PASSED("absence.passed", "Une absence ne peut pas commencer avant aujourd'hui."),
    TOO_LONG("absence.tooLong", "Une absence se déclare pour %d jours au plus : au-delà, changez l'affectation."),
    OVERLAP("absence.overlap", "Une absence est déjà déclarée sur cette période pour ce compte."),
    SUBSTITUTE_AWAY("absence.substituteAway", "Cette personne est elle-même absente sur cette période."),
    REPLACES(
            "absence.replaces",
            "Ce compte remplace déjà « %s » sur cette période : désignez d'abord un autre remplaçant."),
    FOUR_EYES("absence.fourEyes", "Ce remplacement n'est pas permis : %s"),
    NOT_FOUND("absence.notFound", "Cette absence n'existe pas, ou est déjà terminée.");

    private final String code;
    private final String sentence;

    AbsenceReason(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
