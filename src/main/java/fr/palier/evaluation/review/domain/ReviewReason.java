package fr.palier.evaluation.review.domain;

import fr.palier.office.Rejection;

/** What reviews refuse. */
public enum ReviewReason implements Rejection.Reason {
    NO_RULE("review.noRule", "Aucune ligne de la table « %s » ne vaut pour votre office : complétez-la."),
    WRONG_MOMENT("review.wrongMoment", "Ce n'est pas le moment : la revue est à l'état « %s »."),
    WRONG_PERIOD("review.wrongPeriod", "La période doit finir après son début, et au plus tard hier."),
    LONG_PERIOD("review.longPeriod", "Une revue porte sur %d mois au plus."),
    EXISTS("review.exists", "La revue %s porte déjà sur cette entreprise, cette fiche et cette période."),
    NOT_CORRECTED_YET(
            "review.notCorrectedYet",
            "Seule une revue gelée, ou close sans fait à évaluer, se rectifie ; la revue %s est à l'état « %s »."),
    CORRECTED_ALREADY("review.correctedAlready", "La revue %s est déjà rectifiée par la revue %s."),
    LOWERED(
            "review.lowered",
            "« %s » ne peut être baissé : l'entreprise a été entendue sur la fiche qu'elle a reçue. Corrigez le fait ou la fiche d'origine ; "
                    + "une revue rectificative, soumise elle aussi à l'entreprise, en tiendra compte."),
    REASON_REQUIRED("review.reasonRequired", "Donnez un motif de dix caractères au moins."),
    ANSWER_REQUIRED("review.answerRequired", "Donnez une réponse de dix caractères au moins."),
    OBSERVATION_TOO_SHORT(
            "review.observationTooShort",
            "Dites en une phrase au moins ce que vous contestez ou ce qu'il faut savoir."),
    TOO_LATE(
            "review.tooLate",
            "Le délai pour vos observations a pris fin le %s : ce texte ne peut plus peser sur la fiche. Il n'est pas perdu : "
                    + "vous pouvez l'envoyer à l'office comme un simple courrier, qui sera versé au dossier."),
    ALREADY_HEARD(
            "review.alreadyHeard",
            "Vous avez indiqué avoir terminé : ce texte ne peut plus peser sur la fiche. Il n'est pas perdu : "
                    + "vous pouvez l'envoyer à l'office comme un simple courrier, qui sera versé au dossier."),
    NOT_LATE("review.notLate", "Le délai court encore jusqu'au %s : envoyez vos observations."),
    TOO_MANY_OBSERVATIONS(
            "review.tooManyObservations",
            "Cette revue a déjà %d observations : rassemblez les vôtres, ou écrivez à l'office."),
    TOO_MANY_FILES("review.tooManyFiles", "Joignez %d fichiers au plus à une observation."),
    TOO_MANY_EVIDENCE("review.tooManyEvidence", "Une action a %d pièces au plus."),
    UNKNOWN_LINE("review.unknownLine", "Ce critère n'est pas sur la fiche de cette revue."),
    NOTHING_TO_CORRECT(
            "review.nothingToCorrect", "Le critère « %s » ne repose sur aucun fait : il ne peut pas être corrigé."),
    POINTS_UNREADABLE(
            "review.pointsUnreadable",
            "Les points doivent être un nombre entre 0 et 100, avec deux décimales au plus."),
    POINTS_OUT_OF_RANGE("review.pointsOutOfRange", "« %s » : les points doivent être entre 0 et 100."),
    SAME_POINTS("review.samePoints", "« %s » : ce sont déjà les points de la fiche."),
    RATED_IT(
            "review.ratedIt",
            "Vous avez noté cette entreprise dans cette période : une autre personne doit décider de la revue."),
    UNANSWERED("review.unanswered", "Sans réponse encore : %s de l'entreprise. Répondez à chacune avant de décider."),
    UNKNOWN_OBSERVATION("review.unknownObservation", "Cette observation n'est pas celle de cette revue."),
    FROZEN(
            "review.frozen",
            "La revue %s est gelée : plus rien n'y change. Une erreur se rectifie par une revue rectificative, ouverte depuis sa page ;"
                    + " une nouvelle période fera une nouvelle revue."),
    INCIDENT_IN_FUTURE("review.incidentInFuture", "Un incident ne peut pas être daté d'un jour à venir."),
    INCIDENT_OLD(
            "review.incidentOld",
            "L'incident date de plus de %d mois, et aucune revue de cette fiche et de ce jour n'attend sa décision : il ne pèserait sur rien."),
    NOT_AUTHOR(
            "review.notAuthor.notAllowed",
            "Seule la personne qui a enregistré cet incident (%s), ou un responsable, peut le retirer."),
    INCIDENT_WITHDRAWN("review.incidentWithdrawn", "Cet incident a déjà été retiré."),
    NO_ACTION("review.noAction", "Saisissez au moins une action sur la page de la revue avant d'arrêter le plan."),
    TOO_MANY_ACTIONS("review.tooManyActions", "Un plan compte %d actions au plus."),
    ACTION_IN_PAST("review.actionInPast", "L'échéance d'une action est à venir."),
    UNKNOWN_ACTION("review.unknownAction", "Cette action n'est pas dans ce plan."),
    ACTION_ENDED("review.actionEnded", "L'action n° %d a déjà été close."),
    SAME_DAY("review.sameDay", "C'est déjà le jour de cette action."),
    NOT_REACHED("review.notReached", "L'action n° %d n'est pas faite : le plan n'est pas atteint en entier."),
    PLAN_SET("review.planSet", "Le plan est arrêté : ses actions se closent, elles ne se changent plus.");

    private final String code;
    private final String sentence;

    ReviewReason(String code, String sentence) {
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
