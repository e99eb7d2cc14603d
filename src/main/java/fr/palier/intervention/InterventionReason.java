package fr.palier.intervention;

import fr.palier.office.Rejection;

/** What interventions refuse. */
public enum InterventionReason implements Rejection.Reason {
    ENDED("intervention.ended", "L'intervention %s est terminée (%s) : plus rien ne peut y être ajouté."),
    UNASSIGNED(
            "intervention.unassigned",
            "L'intervention %s n'a pas encore d'intervenant : choisissez-le avant de noter ce qui s'y passe."),
    IN_FUTURE("intervention.inFuture", "« %s » ne peut pas être daté dans le futur : vérifiez la date et l'heure."),
    BEFORE_ORDER(
            "intervention.beforeOrder",
            "« %s » est daté du %s, avant la commande du %s : vérifiez la date et l'heure."),
    BEFORE_REDO(
            "intervention.beforeRedo",
            "« %s » est daté du %s, avant la demande de reprise du %s : vérifiez la date et l'heure."),
    PAST_APPOINTMENT(
            "intervention.pastAppointment", "Le rendez-vous du %s est déjà passé : proposez une date à venir."),
    FAR_APPOINTMENT("intervention.farAppointment", "Le rendez-vous est à plus d'un an : vérifiez la date."),
    NO_SLOT("intervention.noSlot", "Indiquez le jour du rendez-vous, l'heure de début et l'heure de fin."),
    WRONG_SLOT("intervention.wrongSlot", "Le rendez-vous doit finir après son début, le même jour."),
    NO_APPOINTMENT(
            "intervention.noAppointment", "Aucun rendez-vous n'est proposé : il n'y a rien à accepter ni à déplacer."),
    APPOINTMENT_TO_COME(
            "intervention.appointmentToCome",
            "Le rendez-vous du %s n'est pas encore passé : il ne peut pas encore être noté comme manqué."),
    NO_SHOW_AFTER_VISIT(
            "intervention.noShowAfterVisit",
            "Un passage est déjà noté pour le rendez-vous du %s : il ne peut pas être noté comme non honoré."),
    NO_PROOF(
            "intervention.noProof",
            "Une absence se prouve : joignez une photo ou indiquez le numéro de l'avis de passage."),
    NOBODY_TO_LET_IN(
            "intervention.nobodyToLetIn",
            "Cette intervention est dans une partie commune : personne n'a à y ouvrir, une absence de locataire ne peut pas y être déclarée."),
    NOT_DONE("intervention.notDone", "Les travaux ne sont pas encore déclarés faits : rien n'est à réceptionner."),
    NO_STATEMENT(
            "intervention.noStatement", "Les travaux de l'intervention %s sont refusés : aucune ligne n'est à payer."),
    ALREADY_DONE(
            "intervention.alreadyDone",
            "Les travaux sont déjà déclarés faits et attendent leur réception : rien d'autre ne peut être noté d'ici là."),
    NOT_YOURS("intervention.notYours", "« %s » ne peut pas être déclaré par %s."),
    WRONG_MOMENT("intervention.wrongMoment", "« %s » ne correspond pas à l'état de l'intervention (%s)."),
    KEY_REUSED("intervention.keyReused", "La clé « %s » a déjà servi pour un autre événement de cette intervention."),
    NO_DELAY(
            "intervention.noDelay",
            "Aucune ligne de la table « délai d'entretien » ne vaut pour votre office (%s, %s)."),
    NO_CONTEST_PERIOD(
            "intervention.noContestPeriod",
            "Aucune ligne de la table « contestation d'une absence » ne vaut pour votre office."),
    NOT_COVERED("intervention.notCovered", "Le contrat %s ne couvre pas le corps d'état « %s »."),
    NOT_SENT_YET(
            "intervention.notSentYet",
            "La commande %s n'est pas encore remise à l'intervenant : réessayez quand elle l'est."),
    TOO_MANY_PHOTOS("intervention.tooManyPhotos", "Envoyez %d photos au plus à la fois."),
    UNKNOWN_NUMBER(
            "intervention.unknownNumber",
            "« %s » arrive sans sa commande : aucune intervention ne porte le numéro « %s »."),
    OTHER_ORDER("intervention.otherOrder", "Le numéro « %s » est déjà celui d'une commande d'un autre corps d'état."),
    LINES_ELSEWHERE(
            "intervention.linesElsewhere",
            "Des lignes de prix ne vont qu'avec une commande ou avec des travaux faits, pas avec « %s »."),
    NOT_KEPT(
            "intervention.notKept",
            "Cette ligne n'a pas pu être gardée : elle contredit ce qui est déjà enregistré ; vérifiez numéro et clé."),
    NO_IMPORT("intervention.import.notFound", "Cet import n'existe pas."),
    IMPORT_RUNNING("intervention.importRunning", "Un import est déjà en cours : attendez qu'il soit fini."),
    NOT_IN_FORCE(
            "intervention.notInForce",
            "Le contrat %s n'est pas en cours aujourd'hui, ou sa fin n'est pas saisie : choisissez-en un autre."),
    NO_CONTRACT(
            "intervention.noContract",
            "Cette intervention n'est pas commandée à une entreprise sous contrat : elle n'a ni lignes de prix ni devis."),
    UNKNOWN_PRICE("intervention.unknownPrice", "La ligne de prix « %s » n'est pas au contrat %s."),
    QUOTE_WAITS(
            "intervention.quoteWaits",
            "Un devis attend déjà la réponse de l'office : attendez-la avant d'en envoyer un autre."),
    NO_QUOTE("intervention.noQuote", "Aucun devis n'attend de réponse."),
    QUOTE_NEEDED(
            "intervention.quoteNeeded",
            "Le montant de ces lignes (%s) dépasse le plafond du contrat sans devis approuvé (%s) : envoyez d'abord un devis."),
    ALREADY_CONTESTED("intervention.alreadyContested", "Cette absence est déjà contestée : l'agence va trancher."),
    TOO_LATE_TO_CONTEST(
            "intervention.tooLateToContest", "Cette absence pouvait être contestée jusqu'au %s : ce délai est passé."),
    NOT_CONTESTED("intervention.notContested", "Cette absence n'est pas contestée, ou elle est déjà tranchée."),
    SAME_TIME("intervention.sameTime", "L'heure corrigée est la même que celle d'avant."),
    ORDER_AFTER_EVENT(
            "intervention.orderAfterEvent",
            "La commande serait datée après un événement qui la suit : vérifiez la date et l'heure."),
    REASON_REQUIRED("intervention.reasonRequired", "Donnez un motif d'au moins dix caractères."),
    UNKNOWN_EVENT("intervention.unknownEvent", "Cet événement n'est pas dans cette intervention.");

    private final String code;
    private final String sentence;

    InterventionReason(String code, String sentence) {
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
