package fr.palier.evaluation.ownpage.domain;

import fr.palier.office.Rejection;

/** What the page of a firm refuses. */
public enum OwnPageReason implements Rejection.Reason {
    NO_ADDRESS(
            "evaluation.firmWithoutEmail",
            "L'entreprise n'a pas d'adresse électronique : complétez sa fiche, puis envoyez le lien."),
    REMARK_TOO_SHORT("evaluation.remarkTooShort", "Expliquez en quelques mots (dix caractères au moins)."),
    NOT_YOURS(
            "evaluation.interventionNotYours",
            "L'intervention « %s » n'est pas dans vos chiffres de cette période : vérifiez sa référence."),
    TOO_MANY("evaluation.tooManyRemarks", "Vous avez déjà présenté %d observations sur un an : écrivez à l'office."),
    ALREADY_ANSWERED("evaluation.remarkAnswered", "Cette observation a déjà sa réponse : elle ne change plus.");

    private final String code;
    private final String sentence;

    OwnPageReason(String code, String sentence) {
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
