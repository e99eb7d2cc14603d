package fr.palier.complaint.domain;

import fr.palier.office.Rejection;

/** What this module refuses. */
public enum ComplaintReason implements Rejection.Reason {
    WRONG_MOMENT("complaint.wrongMoment", "Cette action ne correspond pas à l'état de la demande (%s)."),
    TOO_SHORT("complaint.tooShort", "Dites en quelques mots ce qui se passe : cinq caractères au moins."),
    WRONG_EMAIL("complaint.wrongEmail", "L'adresse électronique « %s » n'est pas valide : vérifiez-la."),
    WRONG_PHONE("complaint.wrongPhone", "Le numéro de téléphone « %s » n'est pas valide : vérifiez-le."),
    NO_CONTACT(
            "complaint.noContact",
            "Donnez un courriel ou un numéro de téléphone : sans l'un des deux, nous ne pourrions pas vous répondre."),
    NO_PLACE("complaint.noPlace", "Dites où c'est : l'adresse du logement, ou le numéro de bail."),
    IN_FUTURE("complaint.inFuture", "La date et l'heure du fait sont dans le futur : vérifiez-les."),
    LONG_AGO("complaint.longAgo", "Le fait remonte à plus d'un an : vérifiez la date."),
    BEFORE_RECEPTION(
            "complaint.beforeReception",
            "Ce moment précède la réception de la demande : l'ordre des faits serait faux."),
    ELSEWHERE("complaint.elsewhere", "Ce logement et ce locataire ne vont pas ensemble : choisissez de nouveau."),
    NO_DECISION(
            "complaint.noDecision",
            "Aucune ligne des tables de tri ne vaut pour cette demande (%s) : prévenez l'administration."),
    REASON_REQUIRED("complaint.reasonRequired", "Donnez un motif d'au moins dix caractères."),
    NOT_REOPENABLE(
            "complaint.notReopenable",
            "Cette demande ne peut plus être rouverte : le délai est passé ou elle a été retirée. Faites une nouvelle demande, elle sera suivie de la même façon."),
    ALREADY_OPEN("complaint.alreadyOpen", "Cette demande est en cours : elle n'a pas besoin d'être rouverte."),
    UNKNOWN_EVENT("complaint.event.notFound", "Ce fait n'est pas dans cette demande."),
    UNKNOWN_CALL("complaint.call.notFound", "Cet appel n'est pas sur la liste de votre office."),
    CALL_DONE("complaint.callDone", "Cet appel est déjà fait."),
    UNKNOWN_NOTE("complaint.note.notFound", "Cette note n'est pas dans la relève de votre office."),
    UNKNOWN_INCIDENT("complaint.incident.notFound", "Cet incident commun n'existe pas dans votre office."),
    INCIDENT_ENDED("complaint.incidentEnded", "Cet incident commun est terminé."),
    OTHER_PLACE(
            "complaint.otherPlace",
            "Cette demande n'est pas dans la résidence de l'incident : elle ne s'y rattache pas."),
    IN_INCIDENT("complaint.inIncident", "Cette demande est déjà rattachée à un incident commun."),
    NO_EQUIPMENT(
            "complaint.noEquipment", "Un incident commun concerne un équipement : cette demande n'en concerne aucun."),
    INCIDENT_RUNS(
            "complaint.incidentRuns",
            "D'autres demandes attendent la même intervention que celle-ci : terminez d'abord l'incident commun."),
    LEADS_INCIDENT(
            "complaint.leadsIncident",
            "Votre demande sert à suivre une panne qui touche tout l'immeuble : elle sera close avec elle, vous n'avez rien à faire."),
    NOT_ON_CALL("complaint.notOnCall", "Aucune urgence n'attend l'astreinte sur cette demande."),
    TAKEN_ALREADY("complaint.takenAlready", "%s a déjà pris cette urgence : merci de votre réponse."),
    WRONG_HOURS("complaint.wrongHours", "L'heure de fermeture doit suivre l'heure d'ouverture (%s)."),
    WRONG_TIME("complaint.wrongTime", "« %s » n'est pas une heure valide (hh:mm)."),
    WRONG_TURN("complaint.wrongTurn", "La fin du tour d'astreinte précède son début."),
    UNKNOWN_TURN("complaint.turn.notFound", "Ce tour d'astreinte n'est pas dans la liste de votre office."),
    EMPTY_CALL("complaint.emptyCall", "Notez au moins qui a appelé ou ce qui a été dit."),
    WRONG_KEY("complaint.wrongKey", "La clé d'idempotence est vide ou dépasse 200 caractères."),
    KEY_REUSED(
            "complaint.keyReused",
            "Cette clé d'idempotence a déjà servi pour un autre envoi (%s) : changez de clé ou renvoyez le même contenu."),
    TOO_MANY(
            "complaint.tooMany",
            "Beaucoup de demandes viennent d'être envoyées depuis votre connexion. Rien n'est perdu : attendez quelques minutes puis renvoyez la vôtre, ou appelez-nous."),
    TOO_MANY_MESSAGES(
            "complaint.tooManyMessages",
            "Vous avez déjà écrit plusieurs messages sans réponse de notre part : nous les lisons tous, laissez-nous le temps de répondre, ou appelez-nous."),
    TOO_MANY_PHOTOS("complaint.tooManyPhotos", "Joignez %d photos au plus."),
    NOT_A_PHOTO("complaint.notAPhoto", "« %s » n'est pas une photo : joignez une image PNG ou JPEG."),
    TRANSFER_WITHOUT_ADDRESS(
            "complaint.transferWithoutAddress",
            "Donnez le courriel du destinataire, ou son adresse postale pour un courrier sur papier."),
    NO_PROPOSAL(
            "complaint.noProposal",
            "Aucune explication toute faite ne convient à cette demande : écrivez la réponse avec vos mots."),
    REFUSED_TASK("complaint.noTask", "Cette étape n'attend plus rien : quelqu'un d'autre l'a peut-être terminée.");

    private final String code;
    private final String sentence;

    ComplaintReason(String code, String sentence) {
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
