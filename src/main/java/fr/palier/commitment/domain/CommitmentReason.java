package fr.palier.commitment.domain;

import fr.palier.office.Rejection;

/** What service contracts and gestures refuse. */
public enum CommitmentReason implements Rejection.Reason {
    WRONG_MOMENT("commitment.wrongMoment", "Cette action ne correspond pas à l'état du geste (%s)."),
    NO_RULE("commitment.noRule", "Aucune ligne de la table « %s » ne vaut pour votre office : complétez-la."),
    HANDLED_THE_CASE(
            "commitment.handledTheCase",
            "Vous avez traité le dossier à l'origine de ce geste : une autre personne doit donner son accord."),
    LINKED_THE_CAUSE(
            "commitment.linkedTheCause",
            "Vous avez rattaché un engagement du locataire à ce fait : une autre personne doit donner son accord."),
    APPROVED_THE_GESTURE(
            "commitment.approvedTheGesture",
            "Vous avez donné l'accord sur ce geste : une autre personne le réexamine."),
    REASON_REQUIRED("commitment.reasonRequired", "Donnez un motif d'au moins dix caractères."),
    AMOUNT_NOT_RAISED(
            "commitment.amountNotRaised",
            "Un réexamen ne réduit pas le geste : le nouveau montant doit dépasser %s, sinon maintenez la décision."),
    AMOUNT_ABOVE_CEILING(
            "commitment.amountAboveCeiling", "Un réexamen peut aller jusqu'à %s (table « contest-period »), pas plus."),
    AMOUNT_WITHOUT_CHANGE(
            "commitment.amountWithoutChange",
            "Un montant ne va pas avec une décision maintenue : choisissez l'un ou l'autre."),
    CONTEST_TOO_LATE(
            "commitment.contestTooLate",
            "Le délai pour contester ce geste est passé depuis le %s. Vous pouvez nous écrire."),
    ALREADY_CONTESTED(
            "commitment.alreadyContested", "Votre contestation est déjà enregistrée : une autre personne l'examine."),
    NOT_CONTESTABLE("commitment.notContestable", "Ce geste n'attend pas de contestation (%s)."),
    CONTEST_TOO_SHORT(
            "commitment.contestTooShort",
            "Expliquez en quelques mots pourquoi vous n'êtes pas d'accord (dix caractères au moins)."),
    NO_DRAFT(
            "commitment.noDraft",
            "Cette version n'est plus un projet : elle ne se modifie pas. Préparez une nouvelle version."),
    DRAFT_EXISTS("commitment.draftExists", "Un projet de version existe déjà : complétez-le, ou abandonnez-le."),
    EMPTY_DRAFT(
            "commitment.emptyDraft",
            "Ce projet n'a aucun engagement de l'office : ajoutez-en avant de le mettre en vigueur."),
    PAST_VALIDITY(
            "commitment.pastValidity",
            "Une version entre en vigueur aujourd'hui ou plus tard : un fait déjà passé garde la version de son jour."),
    VALIDITY_TAKEN("commitment.validityTaken", "Une autre version entre déjà en vigueur le %s, ou plus tard."),
    FAR_VALIDITY("commitment.farValidity", "La date d'entrée en vigueur est à plus de deux ans : vérifiez-la."),
    MEASURE_OF_TENANT(
            "commitment.measureOfTenant",
            "Un engagement du locataire ne se mesure pas par les événements : laissez la mesure vide."),
    DELAY_WITHOUT_MEASURE(
            "commitment.delayWithoutMeasure", "Un délai va avec une mesure : choisissez ce qui est mesuré."),
    DELAY_OF_APPOINTMENT(
            "commitment.delayOfAppointment", "Un rendez-vous tenu n'a pas de délai : laissez le délai vide."),
    DELAY_INCOMPLETE("commitment.delayIncomplete", "Indiquez le délai et son unité, ou laissez les deux vides."),
    MEASURED_TWICE(
            "commitment.measuredTwice",
            "Cette mesure est déjà portée par un autre engagement pour les mêmes travaux : un fait ne peut relever que d'un engagement."),
    WRONG_PARENT(
            "commitment.wrongParent", "Un sous-engagement dépend d'un engagement du même thème et de la même partie."),
    UNKNOWN_COMMITMENT(
            "commitment.unknownCommitment", "Cet engagement n'est pas dans la version qui vaut pour ce fait."),
    CAUSE_ALREADY_LINKED("commitment.causeAlreadyLinked", "Un engagement du locataire est déjà rattaché à ce fait."),
    CAUSE_NOT_LINKED("commitment.causeNotLinked", "Aucun engagement du locataire n'est rattaché à ce fait."),
    WRONG_PERIOD("commitment.wrongPeriod", "Le dernier jour précède le premier."),
    LONG_PERIOD(
            "commitment.longPeriod",
            "Une force majeure se déclare pour %d jours au plus : au-delà, déclarez-la de nouveau."),
    FAR_PERIOD("commitment.farPeriod", "Une force majeure ne se déclare ni plus d'un an en arrière, ni d'avance."),
    ALREADY_WITHDRAWN("commitment.alreadyWithdrawn", "Cette déclaration est déjà retirée."),
    NOTHING_TO_EXPORT("commitment.nothingToExport", "Aucun crédit n'attend : tous sont dans un fichier déjà produit."),
    WRONG_YEAR("commitment.wrongYear", "L'année doit être celle-ci ou la suivante.");

    private final String code;
    private final String sentence;

    CommitmentReason(String code, String sentence) {
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
