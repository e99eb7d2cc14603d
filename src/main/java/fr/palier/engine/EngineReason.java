package fr.palier.engine;

import fr.palier.office.Rejection;

/** What the gate and the forms refuse. */
public enum EngineReason implements Rejection.Reason {
    UNKNOWN_FIELD("engine.unknownField", "Le formulaire ne connaît pas le champ « %s »."),
    MISSING_FIELD("engine.missingField", "Le champ « %s » est obligatoire."),
    WRONG_TYPE("engine.wrongType", "La valeur du champ « %s » n'a pas la forme attendue."),
    TOO_SMALL("engine.tooSmall", "Le champ « %s » doit être au moins égal à %s."),
    TOO_BIG("engine.tooBig", "Le champ « %s » ne peut pas dépasser %s."),
    TOO_MANY_DECIMALS("engine.tooManyDecimals", "Le champ « %s » accepte %s décimale(s) au plus."),
    TOO_SHORT("engine.tooShort", "Le champ « %s » doit compter au moins %s caractères."),
    TOO_LONG("engine.tooLong", "Le champ « %s » ne peut pas dépasser %s caractères."),
    WRONG_PATTERN("engine.wrongPattern", "La valeur du champ « %s » n'a pas le format attendu."),
    WRONG_CHOICE("engine.wrongChoice", "La valeur choisie pour « %s » n'est pas dans la liste."),
    WRONG_DATE("engine.wrongDate", "Le champ « %s » doit être une date valide."),
    PASSED_DATE("engine.passedDate", "Le champ « %s » ne peut pas être une date passée."),
    NO_FORM(
            "engine.noForm",
            "Cette tâche ne se termine pas par un formulaire : suivez le lien affiché dans le dossier."),
    NO_TASK("engine.noTask", "Cette tâche est déjà terminée, ou n'est pas accessible à votre compte."),
    NOT_STARTABLE("engine.notStartable", "Votre compte ne peut pas ouvrir cette procédure."),
    TAKEN("engine.taken", "Cette tâche a été prise en charge par une autre personne."),
    CHANGED_MEANWHILE(
            "engine.changedMeanwhile",
            "Le dossier vient d'être modifié par une autre personne : rechargez la page avant de continuer."),
    NOT_OPEN("engine.notOpen", "Cette opération n'est pas ouverte dans l'application."),
    NOT_ALLOWED("engine.notAllowed", "Votre compte n'a pas le droit de faire cela."),
    NOT_FOUND("engine.notFound", "Cet élément n'existe pas, ou n'est pas accessible à votre compte."),
    NOT_RECEIVABLE("engine.notReceivable", "Cette demande n'est pas recevable."),
    FAILED("engine.failed", "L'application n'a pas pu répondre : réessayez, puis prévenez votre administrateur."),
    NO_EXPRESSION("engine.noExpression", "Une recherche ne peut pas contenir d'expression."),
    EMPTY_COMMENT("engine.emptyComment", "Le commentaire est vide."),
    NO_TOKEN("engine.noToken", "La page est restée ouverte trop longtemps : rechargez-la avant de continuer."),
    SUSPENDED("engine.suspended", "Ce dossier est suspendu : adressez-vous à votre responsable."),
    NO_DEADLINE("engine.noDeadline", "Aucun délai n'est prévu pour la tâche « %s » sous la politique « %s »."),
    TOO_LARGE("engine.tooLarge", "L'envoi est trop volumineux."),
    UNREADABLE("engine.unreadable", "L'envoi n'est pas lisible.");

    private final String code;
    private final String sentence;

    EngineReason(String code, String sentence) {
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
