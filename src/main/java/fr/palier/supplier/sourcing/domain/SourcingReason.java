package fr.palier.supplier.sourcing.domain;

import fr.palier.office.Rejection;

/** What a sourcing refuses. */
public enum SourcingReason implements Rejection.Reason {
    WRONG_MOMENT("sourcing.wrongMoment", "Cette action ne correspond pas à l'état du sourcing (%s)."),
    PUBLISHED(
            "sourcing.published",
            "La consultation %s est publiée ou terminée : les échanges passent désormais par elle, pour que toutes les entreprises aient la même information."),
    PAST_DUE_DATE("sourcing.pastDueDate", "La date de réponse demandée aux entreprises doit être à venir."),
    FAR_DUE_DATE("sourcing.farDueDate", "La date de réponse demandée aux entreprises dépasse un an : vérifiez-la."),
    ALREADY_CONTACTED(
            "sourcing.alreadyContacted",
            "L'entreprise « %s » est déjà sur la liste de ce sourcing : elle n'est contactée qu'une fois."),
    NO_EMAIL(
            "sourcing.noEmail",
            "La fiche de « %s » n'a pas d'adresse électronique : complétez-la dans l'annuaire, puis ajoutez l'entreprise."),
    ALREADY_TOLD(
            "sourcing.alreadyTold",
            "L'entreprise « %s » a déjà reçu le message : elle reste sur la liste, qui fait foi."),
    NOBODY_TO_CONTACT("sourcing.nobodyToContact", "Ajoutez au moins une entreprise avant d'envoyer le message."),
    ANSWER_TO_NOBODY(
            "sourcing.answerToNobody",
            "Aucune entreprise n'a été contactée : une information donnée ici n'arriverait à personne."),
    UNKNOWN_CONTACT("sourcing.unknownContact", "Cette entreprise n'est pas sur la liste de ce sourcing."),
    UNKNOWN_QUESTION("sourcing.unknownQuestion", "Cette question n'est pas dans ce sourcing."),
    ALREADY_ANSWERED("sourcing.alreadyAnswered", "Cette question a déjà sa réponse, envoyée à toutes les entreprises."),
    UNANSWERED_QUESTIONS(
            "sourcing.unansweredQuestions",
            "Questions encore sans réponse : %d. Répondez-y avant de clore les échanges."),
    PLANNED_MEETINGS(
            "sourcing.plannedMeetings",
            "Réunions prévues dont le compte rendu manque : %d. Rédigez-le, ou annulez la réunion, avant de clore les échanges."),
    UNKNOWN_MEETING("sourcing.unknownMeeting", "Cette réunion n'est pas dans ce sourcing, ou elle est déjà tenue."),
    MEETING_IN_FUTURE(
            "sourcing.meetingInFuture",
            "Cette réunion est dans le futur : elle peut être prévue, pas enregistrée comme tenue."),
    MEETING_IN_PAST(
            "sourcing.meetingInPast",
            "Cette réunion est dans le passé : enregistrez-la comme tenue, avec ce qui s'y est dit."),
    MEETING_WITHOUT_FIRM("sourcing.meetingWithoutFirm", "Indiquez au moins une entreprise reçue."),
    CAUSE_MISSING("sourcing.causeMissing", "Indiquez au moins une raison de ne pas répondre."),
    CAUSE_WITHOUT_REFUSAL(
            "sourcing.causeWithoutRefusal",
            "Une raison de ne pas répondre ne va pas avec une entreprise qui compte répondre."),
    OTHER_CAUSE_UNSAID("sourcing.otherCauseUnsaid", "Précisez l'autre raison dans le commentaire."),
    TOO_MANY_QUESTIONS(
            "sourcing.tooManyQuestions",
            "Vous avez déjà %d questions en attente de réponse : attendez les réponses avant d'en poser d'autres."),
    NO_FLOOR("sourcing.noFloor", "Aucune ligne de la table « candidatures attendues » ne vaut pour votre office."),
    REASON_REQUIRED("sourcing.reasonRequired", "Donnez un motif d'au moins dix caractères.");

    private final String code;
    private final String sentence;

    SourcingReason(String code, String sentence) {
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
