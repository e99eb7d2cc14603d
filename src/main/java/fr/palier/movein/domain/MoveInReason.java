package fr.palier.movein.domain;

import fr.palier.office.Rejection;

/** What move-ins refuse. */
public enum MoveInReason implements Rejection.Reason {
    OPENED_ALREADY("moveIn.openedAlready", "Une entrée est déjà ouverte pour ce bail : %s."),
    LEFT("moveIn.left", "Ce bail est terminé : il n'y a plus d'entrée à préparer."),
    WRONG_MOMENT("moveIn.wrongMoment", "« %s » ne correspond pas à l'état de l'entrée (%s)."),
    NO_NOTE("moveIn.noNote", "Dites en quelques mots la réserve sur « %s »."),
    ORDERED_ALREADY("moveIn.orderedAlready", "Une intervention est déjà commandée pour « %s » (%s)."),
    NO_RESERVE("moveIn.noReserve", "Il n'y a pas de réserve sur ce point : rien n'est à commander."),
    NOT_CHECKED("moveIn.notChecked", "Il reste des équipements à vérifier : %s."),
    NO_METER("moveIn.noMeter", "Relevez au moins un compteur avant de terminer la visite."),
    NOT_TOLD("moveIn.notTold", "Il reste des points à expliquer : %s."),
    WRONG_READING("moveIn.wrongReading", "« %s » : l'index est un nombre positif, avec trois décimales au plus."),
    READING_LOWER(
            "moveIn.readingLower",
            "« %s » : l'index %s est plus bas que le précédent (%s, relevé le %s). Vérifiez, ou expliquez en dix caractères au moins (compteur changé, erreur passée)."),
    READING_TOO_HIGH(
            "moveIn.readingTooHigh",
            "« %s » : l'index %s est très au-dessus du précédent (%s, relevé le %s). Vérifiez, ou expliquez en dix caractères au moins."),
    NOT_CONFIRMED("moveIn.notConfirmed", "Le locataire saisit son nom et coche la case pour confirmer."),
    NO_SCAN("moveIn.noScan", "Joignez le papier signé, numérisé ou photographié (PDF, JPEG ou PNG)."),
    NOT_A_PHOTO("moveIn.notAPhoto", "Le fichier « %s » n'est pas une photo JPEG ou PNG."),
    NOT_A_SCAN("moveIn.notAScan", "Le fichier « %s » n'est ni un PDF, ni une photo JPEG ou PNG."),
    CALL_TOO_EARLY("moveIn.callTooEarly", "L'appel est prévu à partir du %s."),
    CALL_NOT_READY("moveIn.callNotReady", "La tâche d'appel s'ouvre dans un instant : réessayez."),
    NO_CALL_NOTE("moveIn.noCallNote", "Notez ce que le locataire demande."),
    REASON_REQUIRED("moveIn.reasonRequired", "Donnez un motif d'au moins dix caractères."),
    FOLLOW_UP_OVER("moveIn.followUpOver", "Ce suivi n'est pas ouvert."),
    LIST_FROM_TOO_EARLY(
            "moveIn.listFromTooEarly",
            "Un point s'ajoute à partir de demain au plus tôt : une entrée ouverte aujourd'hui garde sa liste."),
    LIST_END_TOO_EARLY("moveIn.listEndTooEarly", "Le dernier jour d'un point est aujourd'hui au plus tôt."),
    LIST_LINE_OVER("moveIn.listLineOver", "La fin de « %s » est déjà fixée."),
    NO_RULE("moveIn.noRule", "Aucune ligne de la table « %s » ne vaut pour votre office.");

    private final String code;
    private final String sentence;

    MoveInReason(String code, String sentence) {
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
