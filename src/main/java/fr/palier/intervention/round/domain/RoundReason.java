package fr.palier.intervention.round.domain;

import fr.palier.office.Rejection;

/** What rounds refuse. */
public enum RoundReason implements Rejection.Reason {
    DONE_ALREADY("round.doneAlready", "La tournée %s est déjà enregistrée : elle ne se refait pas."),
    TOO_LATE("round.tooLate", "La tournée %s date de plus de %d jours : elle ne peut plus être enregistrée."),
    NOT_ANSWERED("round.notAnswered", "Il reste %d points sans réponse sur %d : ils sont marqués dans la liste."),
    NO_NOTE("round.noNote", "Dites en quelques mots ce que vous avez vu, ou pourquoi vous n'avez pas vu : « %s »."),
    NO_FOLLOW_UP("round.noFollowUp", "Choisissez que faire pour « %s » : commander, déjà en cours ou noter."),
    MUST_ORDER(
            "round.mustOrder",
            "« %s » touche à la sécurité : une intervention doit être commandée, ou l'être déjà. Noter ne suffit pas."),
    NOTHING_KNOWN("round.nothingKnown", "Aucune intervention n'est en cours ici pour « %s » : commandez-la, ou notez."),
    REASON_REQUIRED("round.reasonRequired", "L'heure est passée : dites en dix caractères au moins pourquoi si tard."),
    NOTE_REQUIRED("round.noteRequired", "Dites en dix caractères au moins ce qui s'est passé."),
    NOT_MISSED("round.notMissed", "La tournée %s n'est pas manquée : il n'y a rien à expliquer."),
    EXPLAINED_ALREADY("round.explainedAlready", "La tournée %s est déjà expliquée."),
    NOT_A_PHOTO("round.notAPhoto", "Le fichier « %s » n'est pas une photo JPEG ou PNG."),
    NO_DAY("round.noDay", "Choisissez au moins un jour de la semaine."),
    PAST_START("round.pastStart", "Le premier jour ne peut pas être passé."),
    WRONG_PERIOD("round.wrongPeriod", "La période doit finir après son début, et durer un an au plus."),
    SCHEDULED_TWICE(
            "round.scheduledTwice",
            "Ce lieu a déjà un programme en cours de ce type : arrêtez-le d'abord, puis ouvrez le nouveau."),
    OVER_ALREADY("round.overAlready", "Ce programme est déjà arrêté."),
    NO_ITEMS("round.noItems", "Une liste a au moins un point à vérifier, et %d au plus."),
    NO_RULE("round.noRule", "Aucune ligne de la table « %s » ne vaut pour votre office.");

    private final String code;
    private final String sentence;

    RoundReason(String code, String sentence) {
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
