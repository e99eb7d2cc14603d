package fr.palier.survey;

import fr.palier.office.Rejection;

/** What this module refuses. */
public enum SurveyReason implements Rejection.Reason {
    UNKNOWN("survey.notFound", "Aucune enquête « %s » n'est accessible à votre office."),
    NO_RULES(
            "survey.noRules",
            "La politique de votre office ne dit rien des enquêtes de satisfaction : faites compléter la table."),
    ALREADY_ANSWERED("survey.alreadyAnswered", "Vous avez déjà répondu à cette enquête. Merci !"),
    EXPIRED("survey.expired", "Cette enquête est terminée : votre réponse ne peut plus être enregistrée."),
    NOT_OPEN("survey.notOpen", "Cette enquête n'attend pas de réponse."),
    NOTHING_SAID(
            "survey.nothingSaid",
            "Dites si votre demande est résolue et donnez une note : ce sont les deux seules réponses nécessaires."),
    WRONG_SCORE("survey.wrongScore", "La note doit être un nombre de 1 à 5."),
    LONG_COMMENT("survey.longComment", "Votre commentaire dépasse 2 000 caractères : raccourcissez-le un peu."),
    HANDLED_BY_CALLER(
            "survey.handledByCaller",
            "Vous avez traité cette demande : un collègue doit appeler le locataire à son sujet."),
    NO_CASE_TO_REOPEN(
            "survey.noCaseToReopen",
            "Il n'y a pas de demande à rouvrir, ou son délai est passé : prenez une nouvelle demande."),
    WRONG_CHOICE("survey.wrongChoice", "Choisissez une des réponses proposées.");

    private final String code;
    private final String sentence;

    SurveyReason(String code, String sentence) {
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
